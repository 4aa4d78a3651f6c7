import { z } from 'zod';
import { event, one } from '../../server/kit/index.ts';
import { Agency } from '../organisations/model.ts';
import { Petition, PetitionAct, PetitionKind } from './model.ts';

const fact = z.object({
  petitionId: z.number().describe('Id of the petition.'),
  agencyId: z.number(),
  petitionerId: z.number().nullable().describe('Id of who complains or petitions; of a denunciation never.'),
  kind: z.enum(PetitionKind).describe('Its kind.'),
  act: z.enum(PetitionAct).describe('What was done.'),
});

/** What is told of a petition. Of who denounced there is nothing that could be told. */
export function eventOfPetition(title: string, description: string) {
  return event(fact, {
    title,
    description,
    family: { name: 'EventOfPetition', description: 'Something that happened to a petition.' },
    sample: { petitionId: 412, agencyId: 118, petitionerId: 90210, kind: 'complaint', act: 'receive' },
    personal: ['petitionerId'],
    agency: 'agencyId',
    subject: 'petitionId',
    person: 'petitionerId',
    followers: { follow: 'followPetitions', read: 'readPetitions' },
    things: {
      agency: one(Agency, { agencyId: 'id' }, 'Where.', { nullable: true }),
      petition: one(Petition, { petitionId: 'id' }, 'The petition; null for whoever may not read it.', {
        nullable: true,
      }),
    },
  });
}
