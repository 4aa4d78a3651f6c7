import { z } from 'zod';
import { event, one } from '../../../server/kit/index.ts';
import { Agency } from '../../organisations/model.ts';
import { Dossier } from '../model.ts';

const fact = z.object({
  dossierId: z.number().describe('Id of the dossier.'),
  agencyId: z.number().describe('Id of the agency to which another turns.'),
  fromAgencyId: z.number().describe('Id of the agency that turns to it.'),
  code: z.string().nullable().describe('Code of the dossier (mã hồ sơ).'),
  procedure: z.string(),
  dueAt: z.iso.datetime().nullable().describe('By when it is to be done; null where no day was named.'),
});

/** What an agency is told when another turns to it about a dossier. Nothing of it is personal. */
export function eventBetweenAgencies(title: string, description: string) {
  return event(fact, {
    title,
    description,
    family: { name: 'EventBetweenAgencies', description: 'An agency turned to another about a dossier.' },
    sample: {
      dossierId: 5301,
      agencyId: 124,
      fromAgencyId: 118,
      code: '000.00.18.G24-260302-0042',
      procedure: '1.001193',
      dueAt: '2026-03-09T01:30:00Z',
    },
    agency: 'agencyId',
    procedure: 'procedure',
    subject: 'dossierId',
    followers: { follow: 'followDossiers', read: 'readDossiers' },
    things: {
      agency: one(Agency, { agencyId: 'id' }, 'To which it turned.', { nullable: true }),
      fromAgency: one(Agency, { fromAgencyId: 'id' }, 'Which turned to it.', { nullable: true }),
      dossier: one(Dossier, { dossierId: 'id' }, 'The dossier, as far as you may see it now.', {
        nullable: true,
      }),
    },
  });
}
