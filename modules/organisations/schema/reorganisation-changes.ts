import { choice, choices, entity, id, maybe, one, string } from '../../../server/kit/index.ts';
import { Agency, Unit } from '../model.ts';
import { AgencyChange, UnitChange, UnitChangeKind } from '../reorganisation/model.ts';
import { seenByPlanners } from './reorganisation.ts';

export const unitChangeKind = choices(UnitChangeKind, 'UnitChangeKind', 'What becomes of a unit.', {
  RENAME: 'Another name, kind or code (đổi tên).',
  MERGE: 'One of several that become one (nhập).',
  SPLIT: 'Becomes several (chia, tách).',
  TRANSFER: 'Goes to another superior unit (chuyển).',
  ABOLISH: 'Ends without a successor, as the district level did (kết thúc hoạt động).',
});

export const unitChange = entity(UnitChange, {
  description: 'What becomes of a unit; one that is split has several.',
  table: 'organisations.unit_change',
  key: 'id',
  visible: seenByPlanners,
  columns: {
    id: id('Id.'),
    change: choice(UnitChangeKind, 'What becomes of it.'),
    successorCode: maybe(string('Code of the unit that it becomes.')),
    successorName: maybe(string('Name of the unit that it becomes.')),
  },
  filters: ['change'],
  relations: { unit: one(Unit, { unitId: 'id' }, 'The unit.') },
});

export const agencyChange = entity(AgencyChange, {
  description: 'What becomes of an agency; one of which several take over has several.',
  table: 'organisations.agency_change',
  key: 'id',
  visible: seenByPlanners,
  columns: {
    id: id('Id.'),
    successorCode: maybe(string('Code of the agency that takes over.')),
    successorName: maybe(string('Name of the agency that takes over.')),
  },
  relations: { agency: one(Agency, { agencyId: 'id' }, 'The agency.') },
});
