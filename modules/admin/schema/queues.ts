import { z } from 'zod';
import {
  listLength,
  parse,
  type QueuedJob,
  type QueueState,
  refusal,
  repeatable,
  type SchemaPart,
  text,
} from '../../../server/kit/index.ts';
import { noteRerun } from '../acts/note-rerun.ts';
import { admin } from '../contract.ts';
import { JobNotParked } from '../refusals.ts';

const { manageModules } = admin.permissions;
const narrowed = z.object({ module: text(31).nullish() });
const rerunning = z.object({ queue: text(100), job: text(200) });

const queues: SchemaPart = (build) => {
  const job = build.objectRef<QueuedJob>('QueuedJob').implement({
    description: 'A job that waits, runs or is parked (công việc nền). The log tells more under its request.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id in its queue.' }),
      name: t.exposeString('name', { description: 'What is done, `<module>.<name>`.' }),
      since: t.expose('since', { type: 'DateTime', description: 'When it was given.' }),
      attempts: t.exposeInt('attempts', { description: 'How often it was tried.' }),
      requestId: t.exposeString('requestId', { description: 'The request it came from, as in the log.' }),
    }),
  });
  const queue = build.objectRef<QueueState>('Queue').implement({
    description: 'The jobs of a module in one lane (hàng đợi).',
    fields: (t) => ({
      name: t.exposeID('name', { description: 'Its name, `<module>.<lane>`.' }),
      module: t.exposeString('module', { description: 'Id of the module.' }),
      lane: t.exposeString('lane', { description: 'The lane.' }),
      paused: t.exposeBoolean('paused', {
        description: 'Whether nothing of it is begun, since its module is not at work.',
      }),
      waiting: t.exposeInt('waiting', { description: 'How many jobs are to be done next.' }),
      running: t.exposeInt('running', { description: 'How many are being done.' }),
      delayed: t.exposeInt('delayed', {
        description: 'How many are tried again later, or come back by the clock.',
      }),
      parked: t.exposeInt('parked', {
        description: 'How many used up their attempts, and wait for somebody to look.',
      }),
      oldest: t.expose('oldest', {
        type: job,
        nullable: true,
        description: 'The oldest of those that wait or run.',
      }),
      parkedJobs: t.field({
        type: [job],
        description: 'Those that are parked, the latest first.',
        args: { first: t.arg.int({ description: 'How many, 1 to 100; 20 by default.' }) },
        resolve: async ({ name, parked }, { first }, ctx) =>
          parked === 0 ? [] : [...(await ctx.queues.parked(name, listLength(first ?? 20)))],
      }),
    }),
  });
  build.queryField('queues', (t) =>
    t.field({
      type: [queue],
      description: 'The queues of what is installed, on or off.',
      authScopes: { may: manageModules },
      args: { module: t.arg.string({ description: 'Only those of this module.' }) },
      resolve: async (_root, args, ctx) => {
        const { module } = parse(narrowed, args);
        const names = ctx.queues.names().filter((name) => module == null || name.startsWith(`${module}.`));
        return [...(await ctx.queues.states(names))];
      },
    }),
  );
  build.mutationField('rerunJob', (t) =>
    t.field({
      type: queue,
      description: 'Has a parked job done again, with all its attempts. Answers with its queue.',
      authScopes: { may: manageModules },
      errors: { types: [JobNotParked] },
      args: {
        queue: t.arg.string({ required: true, description: 'Name of the queue.' }),
        job: t.arg.string({ required: true, description: 'Id of the job.' }),
        ...repeatable(t.arg),
      },
      resolve: async (_root, args, ctx, info) => {
        const asked = parse(rerunning, args);
        const isParked = await ctx.queues.isParked(asked.queue, asked.job);
        await ctx.act(info, args, async (act) => {
          if (!isParked) throw new JobNotParked();
          return noteRerun(act, asked);
        });
        // Behind the commit, since no transaction waits for a queue. A repetition finds the job no longer parked.
        await ctx.queues.rerun(asked.queue, asked.job);
        const [state] = await ctx.queues.states([asked.queue]);
        if (state === undefined) throw new JobNotParked();
        return state;
      },
    }),
  );
};

export const queueParts: readonly SchemaPart[] = [queues, refusal(JobNotParked, 'No such job is parked.')];
