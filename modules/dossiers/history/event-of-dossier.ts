import { z } from 'zod';
import { event, one } from '../../../server/kit/index.ts';
import { Agency } from '../../organisations/model.ts';
import { Dossier } from '../model.ts';

const fact = z.object({
  eventId: z.number().describe('Id of the entry in the history of the dossier.'),
  dossierId: z.number().describe('Id of the dossier.'),
  agencyId: z.number(),
  applicantId: z.number().describe('Id of the person who applies.'),
  code: z.string().nullable().describe('Code of the dossier (mã hồ sơ), from receipt on.'),
  procedure: z.string().optional(),
  formerAgencyId: z
    .number()
    .optional()
    .describe('Id of the agency where it was before, if it was transferred.'),
});

/** What is told of a dossier: ids and codes. Whoever may not read the dossier is not told of the applicant. */
export function eventOfDossier(title: string, description: string) {
  return event(fact, {
    version: 2,
    title,
    description,
    family: { name: 'EventOfDossier', description: 'Something that happened to a dossier.' },
    sample: {
      eventId: 20417,
      dossierId: 5301,
      agencyId: 118,
      applicantId: 90210,
      code: '000.00.18.G24-260302-0042',
      procedure: '1.001193',
    },
    personal: ['applicantId'],
    agency: 'agencyId',
    procedure: 'procedure',
    subject: 'dossierId',
    person: 'applicantId',
    followers: { follow: 'followDossiers', read: 'readDossiers' },
    things: {
      agency: one(Agency, { agencyId: 'id' }, 'Where.', { nullable: true }),
      dossier: one(
        Dossier,
        { dossierId: 'id' },
        'The dossier; null for whoever may follow it but not read it.',
        { nullable: true },
      ),
    },
  });
}
