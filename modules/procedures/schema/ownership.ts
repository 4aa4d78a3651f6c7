import { date, entity, everybody, extend, many, maybe, one } from '../../../server/kit/index.ts';
import { Agency } from '../../organisations/model.ts';
import { Ownership, Procedure } from '../model.ts';

export const ownership = entity(Ownership, {
  description: 'That an agency owns a procedure (cơ quan chủ quản), from a day to a day.',
  table: 'procedures.ownership',
  key: 'id',
  visible: everybody,
  columns: {
    validFrom: maybe(date('First day; null where it is older than the records.')),
    validTo: maybe(date('First day on which it no longer owns it.')),
  },
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency, as it was then.'),
    versions: many(
      Procedure,
      { procedureId: 'procedureId' },
      'The procedure: its versions, last one first.',
      { newest: 'validTo', first: 1 },
    ),
  },
});

export const proceduresOfAgency = extend(Agency, {
  relations: {
    procedures: many(Ownership, { id: 'agencyId' }, 'The procedures that it owns, or owned.', {
      newest: 'validTo',
      first: 20,
    }),
  },
});
