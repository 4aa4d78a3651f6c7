import { boolean, date, entity, id, inReach, listed, maybe, one, string } from '../../../server/kit/index.ts';
import { Agency } from '../../organisations/model.ts';
import { inspectorate } from '../contract.ts';
import { Petition, Reception } from '../model.ts';

const { readPetitions } = inspectorate.permissions;

export const reception = entity(Reception, {
  description:
    'An entry of the book of citizen reception (sổ tiếp công dân, mẫu 03/TCD). Who came, and what for, stands in the petition; of whoever denounced it has neither name nor number.',
  table: 'inspectorate.reception',
  key: 'id',
  visible: (viewer, col) => inReach(viewer?.reach(readPetitions) ?? [], col('agencyId')),
  columns: {
    id: id('Id.'),
    code: string('Its number in the book of the agency, and the year: 12/2026.'),
    receivedOn: date('The day.'),
    procedureCode: maybe(string('National code of the procedure.')),
    settledBefore: maybe(string('The agency that settled it before.')),
    withinCompetence: boolean('Whether it is for the agency to settle.'),
    guidance: maybe(string('What they were guided to do.')),
    handledBy: maybe(string('The agency that is to handle it.')),
    note: maybe(string('Note.')),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['agency', 'withinCompetence'],
  search: { beginning: ['code'], through: ['petition'] },
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'Whose book it is.'),
    petition: one(Petition, { petitionId: 'id' }, 'What they came with.', { withParent: true }),
  },
});

export const receptions = listed('receptions', Reception, {
  description: 'The books of citizen reception of your agencies, newest first.',
  authScopes: { may: readPetitions },
  search: 'A number of the book or its beginning, or what finds the petition.',
});
