import { type RawBuilder, sql } from 'kysely';
import {
  choice,
  choices,
  date,
  dateTime,
  entity,
  id,
  int,
  many,
  maybe,
  one,
  string,
  type Viewer,
} from '../../../server/kit/index.ts';
import { organisations } from '../contract.ts';
import { Officer } from '../model.ts';
import { AffectedCount, Reorganisation, ReorganisationState } from '../reorganisation/model.ts';

export const reorganisationState = choices(
  ReorganisationState,
  'ReorganisationState',
  'How far a reorganisation has come.',
  {
    SURVEYING: 'A worker lists what hangs on it.',
    PLANNED: 'Everything is listed; somebody else may carry it out.',
    CONFIRMED: 'It takes place on its day.',
    RUNNING: 'Things are handed over; what nobody has decided waits.',
    FINISHED: 'Everything has found its place.',
  },
);

/** Plans and what hangs on them are seen by those who plan and carry out. */
export function seenByPlanners(viewer: Viewer | null): RawBuilder<boolean> {
  const { planReorganisations, reorganise } = organisations.permissions;
  const sees = [planReorganisations, reorganise].some((each) => viewer?.reach(each) === 'everywhere');
  return sql<boolean>`${sees}::boolean`;
}

export const reorganisation = entity(Reorganisation, {
  description: 'A reorganisation of units and agencies (sắp xếp đơn vị hành chính) on a day.',
  table: 'organisations.reorganisation',
  key: 'id',
  visible: seenByPlanners,
  columns: {
    id: id('Id.'),
    title: string('What it rests on, such as the resolution.'),
    day: date('The day: the last of the old units is the day before.'),
    state: choice(ReorganisationState, 'How far it has come.'),
    plannedAt: dateTime('When it was planned.'),
    confirmedAt: maybe(dateTime('When it was confirmed.')),
    finishedAt: maybe(dateTime('When everything had found its place.')),
  },
  orders: { NEWEST: { description: 'The last that was planned first.', by: [['id', 'desc']] } },
  relations: {
    planner: one(Officer, { plannedBy: 'id' }, 'Who planned it.', { withParent: true }),
    confirmer: one(Officer, { confirmedBy: 'id' }, 'Who confirmed it.', { nullable: true, withParent: true }),
    affected: many(AffectedCount, { id: 'reorganisationId' }, 'How much of what hangs on it.', {
      oldest: 'place',
      first: 100,
      withParent: true,
    }),
  },
});

export const affectedCount = entity(AffectedCount, {
  description: 'How much of one kind a reorganisation affects, and how far that has come.',
  table: 'organisations.affected_count',
  key: 'id',
  visible: seenByPlanners,
  columns: {
    holding: string('What it is, `<module>.<name>`; `holdings` gives the titles.'),
    total: int('All.'),
    stays: int('What stays with the agency that it was of, such as a register that is closed.'),
    undecided: int('What waits until a person decides who takes it over.'),
    ready: int('What is still to be handed over.'),
    handedOver: int('What has been handed over.'),
  },
});
