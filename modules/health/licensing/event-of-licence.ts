import { z } from 'zod';
import { event, one } from '../../../server/kit/index.ts';
import { Agency } from '../../organisations/model.ts';
import { Licence, LicenceKind } from '../model.ts';

const fact = z.object({
  licenceId: z.number().describe('Id of the licence.'),
  agencyId: z.number(),
  holderId: z.number().describe('Id of the person who holds it, or owns the facility.'),
  kind: z.enum(LicenceKind).describe('Its kind.'),
  number: z.string().describe('Its number and year.'),
  fromDay: z.iso.date().describe('The first day on which it is so.'),
});

/** What is told of a licence: what the public register says, and of the holder to nobody else. */
export function eventOfLicence(title: string, description: string) {
  return event(fact, {
    title,
    description,
    family: { name: 'EventOfLicence', description: 'Something that happened to a licence.' },
    sample: {
      licenceId: 61,
      agencyId: 4,
      holderId: 90210,
      kind: LicenceKind.PRACTICE,
      number: '12/2026',
      fromDay: '2026-11-23',
    },
    personal: ['holderId'],
    agency: 'agencyId',
    subject: 'licenceId',
    person: 'holderId',
    followers: 'everybody',
    things: {
      agency: one(Agency, { agencyId: 'id' }, 'Who supervises it.', { nullable: true }),
      licence: one(Licence, { licenceId: 'id' }, 'The licence.', { nullable: true }),
    },
  });
}
