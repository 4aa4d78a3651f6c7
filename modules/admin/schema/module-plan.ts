import type { BrokenOperation, Builder, Dependant, LaneJobs, SchemaPart } from '../../../server/kit/index.ts';
import { parse, text } from '../../../server/kit/index.ts';
import { planOf } from '../acts/plan-of.ts';
import { admin } from '../contract.ts';
import { ModulePlan } from '../model.ts';

type OpenWork = ModulePlan['openWork'][number];

export const modulePlan: SchemaPart = (build) => {
  const [dependant, openWork, lane, operation] = [
    dependantType(build),
    openWorkType(build),
    laneType(build),
    operationType(build),
  ];
  build.objectType(ModulePlan, {
    name: 'ModulePlan',
    description: 'What it would mean to switch a module on or off.',
    fields: (t) => ({
      module: t.exposeID('module', { description: 'The module.' }),
      enabled: t.exposeBoolean('enabled', { description: 'Whether it is to be switched on.' }),
      dependants: t.field({
        type: [dependant],
        description: 'The modules that are on and need it: they have to be off first.',
        resolve: ({ dependants }) => [...dependants],
      }),
      missing: t.idList({
        description: 'What it needs itself and is off: that has to be on first.',
        resolve: ({ missing }) => [...missing],
      }),
      openWork: t.field({
        type: [openWork],
        description:
          'What was begun with it and is not finished, such as dossiers of its procedures, by state.',
        resolve: ({ openWork }) => [...openWork],
      }),
      jobs: t.field({
        type: [lane],
        description: 'Its jobs, by lane.',
        resolve: ({ jobs }) => [...jobs],
      }),
      leaving: t.stringList({
        description:
          'What would leave the schema, by coordinate, such as `Query.schools`; of a type that leaves, the type alone.',
        resolve: ({ leaving }) => [...leaving],
      }),
      coming: t.stringList({
        description: 'What would come into the schema, likewise.',
        resolve: ({ coming }) => [...coming],
      }),
      breaking: t.field({
        type: [operation],
        description: 'The registered operations that are sound now, and would be refused then.',
        resolve: ({ breaking }) => [...breaking],
      }),
      followers: t.exposeInt('followers', {
        description: 'How many follow something, on all processes, that would be ended.',
      }),
      silentProcesses: t.exposeInt('silentProcesses', {
        description: 'How many processes did not say within a second how many follow there.',
      }),
      fault: t.exposeString('fault', {
        nullable: true,
        description: 'Why the graph could not be composed; null where it can.',
      }),
    }),
  });
  build.queryField('planModuleChange', (t) =>
    t.field({
      type: ModulePlan,
      description: 'What it would mean to switch a module, before anything happens.',
      authScopes: { may: admin.permissions.manageModules },
      args: {
        module: t.arg.string({ required: true, description: 'Its id.' }),
        enabled: t.arg.boolean({ required: true, description: 'On or off.' }),
      },
      resolve: (_root, { module, enabled }, ctx) => planOf(ctx, parse(text(31), module), enabled),
    }),
  );
};

function dependantType(build: Builder) {
  return build.objectRef<Dependant>('ModuleDependant').implement({
    description: 'A module that needs another.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id.' }),
      title: t.exposeString('title', { description: 'Its name.' }),
      direct: t.exposeBoolean('direct', { description: 'Whether it needs it itself, not through a third.' }),
    }),
  });
}

function openWorkType(build: Builder) {
  return build.objectRef<OpenWork>('OpenWork').implement({
    description: 'How much is open of one kind, in one state.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Which kind, `<module>.<name>`.' }),
      title: t.exposeString('title', { description: 'Its name, in both languages.' }),
      state: t.exposeString('state', { description: 'The state, as the graph names it.' }),
      vi: t.string({ description: 'The state in words, in Vietnamese.', resolve: ({ words }) => words.vi }),
      en: t.string({ description: 'The same in English.', resolve: ({ words }) => words.en }),
      count: t.exposeInt('count', { description: 'How much.' }),
    }),
  });
}

function laneType(build: Builder) {
  return build.objectRef<LaneJobs>('LaneJobs').implement({
    description: 'The jobs of a module in one of its lanes.',
    fields: (t) => ({
      lane: t.exposeString('lane', { description: 'The queue, `<module>.<lane>`.' }),
      waiting: t.exposeInt('waiting', {
        description: 'Those that are to be done next, or are on their way to the queue.',
      }),
      running: t.exposeInt('running', { description: 'Those that run.' }),
      delayed: t.exposeInt('delayed', {
        description: 'Those that are tried again later, or come back by the clock.',
      }),
    }),
  });
}

function operationType(build: Builder) {
  return build.objectRef<BrokenOperation>('BrokenOperation').implement({
    description: 'A registered operation that would be refused.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Its name.' }),
      hash: t.exposeString('hash', { description: 'SHA-256 of its document.' }),
      clients: t.stringList({
        description: 'Who registered it; nobody, where that was by the command line.',
        resolve: ({ clients }) => [...clients],
      }),
      faults: t.stringList({
        description: 'Why it would be refused.',
        resolve: ({ faults }) => [...faults],
      }),
    }),
  });
}
