import {
  type Builder,
  type Context,
  connectionOf,
  listLength,
  type Order,
  pageArguments,
  type Refine,
  type SchemaPart,
} from '../../../../server/kit/index.ts';
import { Agency } from '../../../organisations/model.ts';
import { dossiers } from '../../contract.ts';
import { HandlerWork } from '../../deadline/watched.ts';
import { Dossier } from '../../model.ts';
import { isDueOnDayOf, isLate, isOpen } from '../../queries/work.ts';

const { assignDossiers, decideDossiers } = dossiers.permissions;

class Work {
  declare readonly agencyId: number;
}

class WorkCounts {
  declare readonly open: number;
  declare readonly late: number;
  declare readonly dueToday: number;
  declare readonly unassigned: number;
}

const counts: SchemaPart = (build) => {
  build.objectType(WorkCounts, {
    name: 'WorkCounts',
    description: 'How much an agency has in hand.',
    fields: (t) => ({
      open: t.exposeInt('open', { description: 'Handed in and not finished.' }),
      late: t.exposeInt('late', { description: 'Late (quá hạn).' }),
      dueToday: t.exposeInt('dueToday', { description: 'Due today (đến hạn hôm nay), and not late yet.' }),
      unassigned: t.exposeInt('unassigned', { description: 'Processed by nobody yet.' }),
    }),
  });
};

const work: SchemaPart = (build) => {
  build.objectType(Work, {
    name: 'Work',
    description: 'What an agency has in hand: its open dossiers, as far as you may see them.',
    fields: (t) => ({
      counts: t.field({
        type: WorkCounts,
        description: 'How many there are.',
        resolve: async ({ agencyId }, _args, { load }) =>
          countsOf(await load(dossiers.loaders.work, agencyId)),
      }),
      byHandler: t.field({
        type: [HandlerWork],
        description: 'Who has how many in hand, those with most that is late first.',
        args: { first: t.arg.int({ defaultValue: 50, description: 'How many, 1 to 100.' }) },
        resolve: async ({ agencyId }, { first }, { load }) =>
          ((await load(dossiers.loaders.work, agencyId)) ?? []).slice(0, listLength(first ?? 50)),
      }),
    }),
  });
  listOfWork(build, 'oldest', {
    description: 'Those that were handed in longest ago, first.',
    order: [['submittedAt', 'asc']],
    which: () => isOpen,
  });
  listOfWork(build, 'late', {
    description: 'Those that are late (quá hạn), longest first.',
    order: [['lateFrom', 'asc']],
    which: ({ clock }) => isLate(clock.now()),
  });
  listOfWork(build, 'dueToday', {
    description: 'Those that are due today (đến hạn hôm nay) and not late yet, the next first.',
    order: [['lateFrom', 'asc']],
    which: ({ clock }) => isDueOnDayOf(clock.now()),
  });
  build.objectField(Agency, 'work', (t) =>
    t.field({
      type: Work,
      nullable: true,
      description: 'What it has in hand, for whoever assigns or decides its dossiers; null for others.',
      resolve: ({ id: agencyId }, _args, { viewer }) =>
        viewer?.may(assignDossiers, agencyId) || viewer?.may(decideDossiers, agencyId) ? { agencyId } : null,
    }),
  );
};

/** A list of open dossiers in an order of its own. */
function listOfWork(
  build: Builder,
  name: string,
  list: {
    readonly description: string;
    readonly order: Order<Dossier>;
    readonly which: (ctx: Context) => Refine<Dossier>;
  },
): void {
  build.objectField(Work, name, (t) => {
    const { first, after, last, before } = pageArguments(build, t.arg, Dossier);
    return t.field({
      type: connectionOf(build, Dossier),
      description: list.description,
      args: { first, after, last, before },
      resolve: ({ agencyId }, page, ctx, info) =>
        ctx.page(Dossier, info, page, {
          where: { agencyId },
          refine: list.which(ctx),
          order: list.order,
        }),
    });
  });
}

function countsOf(hands: readonly HandlerWork[] | null): WorkCounts {
  const sum = (each: (hand: HandlerWork) => number) => (hands ?? []).reduce((all, one) => all + each(one), 0);
  return {
    open: sum(({ open }) => open),
    late: sum(({ late }) => late),
    dueToday: sum(({ dueToday }) => dueToday),
    unassigned: sum(({ handlerId, open }) => (handlerId === null ? open : 0)),
  };
}

/** `Agency.work`. */
export const workOfAgency = [counts, work];
