import { sql } from 'kysely';
import {
  choice,
  choices,
  connectionOf,
  dateTime,
  entity,
  extend,
  id,
  inReach,
  int,
  key,
  many,
  maybe,
  one,
  pageArguments,
  parse,
  type SchemaPart,
  string,
} from '../../../../server/kit/index.ts';
import { organisations } from '../../../organisations/contract.ts';
import { Agency, CalendarChange } from '../../../organisations/model.ts';
import { AgencyImpact, CalendarImpact, DeadlineMove, ImpactState } from '../../calendar/model.ts';
import { dossiers } from '../../contract.ts';
import { Dossier } from '../../model.ts';

const state = choices(ImpactState, 'CalendarImpactState', 'How far a change of the calendar has come.', {
  WEIGHING: 'It is being found out which open dossiers it would move.',
  WEIGHED: 'Known: the change can be made.',
  MOVING: 'The change is made; open dossiers are being moved.',
  MOVED: 'All are moved.',
});

const impact = entity(CalendarImpact, {
  description: 'What a change of the calendar does to the dossiers that are open.',
  table: 'dossiers.told_impact',
  key: 'changeId',
  // Seen only through its change.
  visible: () => sql`false`,
  columns: {
    state: choice(ImpactState, 'How far it has come.'),
    total: int('How many dossiers it moves, as far as is known.'),
    earlier: int('How many of them are due earlier than before.'),
    later: int('How many of them are due later.'),
    moved: int('How many have been moved. One that ends before its turn is not.'),
  },
  relations: {
    agencies: many(AgencyImpact, { changeId: 'changeId' }, 'The same by agency.', {
      oldest: 'agencyId',
      first: 100,
      withParent: true,
    }),
  },
});

const agencyImpact = entity(AgencyImpact, {
  description: 'What a change of the calendar does to the open dossiers of an agency.',
  table: 'dossiers.agency_impact',
  key: 'agencyId',
  // Seen only through its change.
  visible: () => sql`false`,
  columns: {
    earlier: int('How many are due earlier than before.'),
    later: int('How many are due later.'),
    moved: int('How many have been moved.'),
  },
  relations: { agency: one(Agency, { agencyId: 'id' }, 'The agency that decides them.') },
});

const move = entity(DeadlineMove, {
  description: 'From when to when a change of the calendar moves a dossier.',
  table: 'dossiers.told_move',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${inReach(viewer?.reach(organisations.permissions.manageCalendar) ?? [], col('agencyId'))}
    or ${inReach(viewer?.reach(dossiers.permissions.readDossiers) ?? [], col('agencyId'))})`,
  columns: {
    id: id('Id.'),
    code: string('Code of the dossier.'),
    dueFrom: dateTime('When it was due.'),
    dueTo: dateTime('When it is due by the change.'),
    movedAt: maybe(dateTime('When it was moved; null before, and for one that ended before its turn.')),
  },
  filters: ['agency'],
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency that decides it.'),
    dossier: one(Dossier, { dossierId: 'id' }, 'The dossier; null for whoever may not read it.', {
      nullable: true,
    }),
  },
});

const impactOfChange = extend(CalendarChange, {
  relations: {
    impact: one(CalendarImpact, { id: 'changeId' }, 'What it does to open dossiers.', {
      nullable: true,
      withParent: true,
    }),
  },
});

const moves: SchemaPart = (build) => {
  build.queryField('deadlineMoves', (t) =>
    t.field({
      type: connectionOf(build, DeadlineMove),
      description:
        'The dossiers that a change of the calendar moves or would move, as far as you may see them.',
      authScopes: { signedIn: true },
      args: {
        change: t.arg.id({ required: true, description: 'The change.' }),
        ...pageArguments(build, t.arg, DeadlineMove),
      },
      resolve: (_root, { change, ...page }, ctx, info) =>
        ctx.page(DeadlineMove, info, page, { where: { changeId: parse(key, change) } }),
    }),
  );
};

/** `CalendarChange.impact`, and `deadlineMoves`. */
export const calendarImpact = [state, impact, agencyImpact, move, impactOfChange, moves];
