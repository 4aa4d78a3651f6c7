import { sql } from 'kysely';
import {
  boolean,
  choice,
  choices,
  connectionOf,
  dateTime,
  entity,
  id,
  maybe,
  pageArguments,
  type SchemaPart,
  string,
} from '../../../server/kit/index.ts';
import { admin } from '../contract.ts';
import { ChangeOutcome, ModuleChange, ModulePlan, SwitchMode } from '../model.ts';

const may = admin.permissions.manageModules;

const mode = choices(SwitchMode, 'SwitchMode', 'How a module is switched off.', {
  REFUSE: 'At once; refused while anything is open with it or one of its jobs runs.',
  DRAIN: 'It takes nothing new, what is open ends, and with the last of it the module is off.',
  FREEZE:
    'It stays to be read: its acts, and decisions of its procedures, are refused until it is switched on.',
});

const outcome = choices(ChangeOutcome, 'ModuleChangeOutcome', 'What became of a change of a module.', {
  SCHEDULED: 'Its moment is to come.',
  DRAINING: 'What is open with the module ends.',
  DONE: 'It was made.',
  REFUSED: 'Something stood in its way when its moment came.',
  CANCELLED: 'Somebody gave it up.',
  REPLACED: 'Something else was done with the module while it drained.',
});

const change = entity(ModuleChange, {
  description:
    'A change of a module that somebody asked for (lần chuyển trạng thái phân hệ), and what became of it.',
  table: 'admin.told_change',
  key: 'id',
  visible: (viewer) => sql`${viewer?.may(may) === true}::boolean`,
  columns: {
    id: id('Id.'),
    moduleId: string('Id of the module.'),
    enabled: boolean('Whether it was to be switched on.'),
    mode: maybe(choice(SwitchMode, 'How it was to be switched off; null where it was to be switched on.')),
    at: dateTime('When it was to begin.'),
    requestedBy: string('Who asked for it.'),
    requestedAt: dateTime('When it was asked for.'),
    outcome: choice(ChangeOutcome, 'What became of it.'),
    endedAt: maybe(dateTime('When that was; null while it is scheduled or drains.')),
    endedBy: maybe(string('Who cancelled or replaced it; null where a worker ended it.')),
    refusal: maybe(string('What stood in its way: the name of the refusal.')),
    refusalVi: maybe(string('The same in Vietnamese.')),
    refusalEn: maybe(string('The same in English.')),
  },
  keeps: ['plan'],
  orders: {
    NEWEST: { description: 'The last that was asked for first.', by: [['id', 'desc']] },
  },
  filters: ['moduleId', 'outcome'],
});

const changes: SchemaPart = (build) => {
  build.objectField(ModuleChange, 'plan', (t) =>
    t.field({
      type: ModulePlan,
      description: 'What it meant when it was asked for.',
      resolve: ({ plan }) => plan,
    }),
  );
  build.queryField('moduleChanges', (t) =>
    t.field({
      type: connectionOf(build, ModuleChange),
      description: 'The changes of modules.',
      authScopes: { may },
      args: pageArguments(build, t.arg, ModuleChange),
      resolve: (_root, page, ctx, info) => ctx.page(ModuleChange, info, page),
    }),
  );
};

export const changeParts: readonly SchemaPart[] = [mode, outcome, change, changes];
