import { organisations } from '../../modules/organisations/contract.ts';
import { planCalendarChange } from '../dossiers/calendar-documents.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';
import { planned } from './reorganising.ts';

// Who reorganises the province sees it whole: a plan is no agency's, and what hangs on it is shown to planners alone.
await expectNoForeignRows(organisations, {
  through: ['dossiers'],
  shows: {
    Officer: 'citizen everything program overseer',
    Reorganisation: 'overseer',
    UnitChange: 'overseer',
    AgencyChange: 'overseer',
    AffectedThing: 'overseer',
    CalendarChange: 'everything program overseer',
  },
  works: true,
  seed: async ({ side, head, overseer }) => {
    await head.ask(planCalendarChange, {
      agency: String(side.agencyId),
      notice: `Thông báo của ${side.commune}`,
      days: [{ day: '2027-03-11', kind: 'DAY_OFF', name: 'Nghỉ bão' }],
      hours: [],
    });
    const rename = {
      record: 'unit',
      change: 'rename',
      level: 'commune',
      oldCode: side.commune,
      newCode: side.commune,
      name: `Phường Đổi Tên ${side.commune}`,
      nameEn: 'Renamed Ward',
      kind: 'Phường',
      parentCode: '25',
    };
    await planned(overseer, '2027-01-01', [rename]);
    return {};
  },
});
