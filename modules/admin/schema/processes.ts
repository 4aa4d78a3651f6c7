import { choices, ProcessRole, type SchemaPart, type ServerProcess } from '../../../server/kit/index.ts';
import { admin } from '../contract.ts';

const processes: SchemaPart = (build) => {
  const type = build.objectRef<ServerProcess>('ServerProcess').implement({
    description: 'A process of this installation that lives (tiến trình máy chủ).',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id, from its start to its end.' }),
      role: t.expose('role', { type: ProcessRole, description: 'What it does.' }),
      host: t.exposeString('host', { description: 'The machine that it runs on.' }),
      pid: t.exposeInt('pid', { description: 'Its number on that machine.' }),
      since: t.expose('since', { type: 'DateTime', description: 'When it began.' }),
      seenAt: t.expose('seenAt', { type: 'DateTime', description: 'Its last sign of life.' }),
      modules: t.stringList({
        description: 'Ids of the modules that it serves now.',
        resolve: ({ modules }) => [...modules],
      }),
    }),
  });
  build.queryField('processes', (t) =>
    t.field({
      type: [type],
      description: 'The processes that live, the eldest first. One that was killed leaves after 15 seconds.',
      authScopes: { may: admin.permissions.manageModules },
      resolve: async (_root, _args, ctx) => [...(await ctx.processes.list())],
    }),
  );
};

export const processParts: readonly SchemaPart[] = [
  choices(ProcessRole, 'ProcessRole', 'What a process does.', {
    WEB: 'It answers HTTP and websockets.',
    WORKER: 'It does jobs.',
    BOTH: 'It does both.',
  }),
  processes,
];
