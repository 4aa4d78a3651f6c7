import type { Builder } from '../../kit/schema.ts';
import { countMessages, type Simulation } from '../queries/simulation.ts';

const refs = new WeakMap<Builder, ReturnType<typeof declare>>();

/** The type of a run in a graph. */
export function simulationType(build: Builder) {
  const ref = refs.get(build) ?? declare(build);
  refs.set(build, ref);
  return ref;
}

function declare(build: Builder) {
  return build.objectRef<Simulation>('Simulation').implement({
    description: 'A run of invented events, by which a client shows that it takes ours rightly.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id.' }),
      type: t.exposeString('type', { description: 'The type of its events.' }),
      createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was begun.' }),
      sentAt: t.expose('sentAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When all was posted: report then. Null for a run that is fetched.',
      }),
      messages: t.int({
        description: 'How many messages it has.',
        resolve: async ({ id }, _args, { db }) => (await countMessages(db, id)).messages,
      }),
      sent: t.int({
        description: 'How many of them were posted.',
        resolve: async ({ id }, _args, { db }) => (await countMessages(db, id)).sent,
      }),
      score: t.exposeInt('score', {
        nullable: true,
        description: '0 to 100: every fault costs what one message is worth. Null before the report.',
      }),
      missed: t.exposeStringList('missed', { description: 'Ids of events that were not processed.' }),
      doubled: t.exposeStringList('doubled', { description: 'Those that were processed more than once.' }),
      misordered: t.exposeStringList('misordered', {
        description: 'Those that were processed behind a later one of the same subject.',
      }),
      wronglyAccepted: t.exposeStringList('wronglyAccepted', {
        description: 'Those that were accepted or processed though they must not be.',
      }),
      wronglyAnswered: t.exposeStringList('wronglyAnswered', {
        description: 'Good ones that were not answered with 2xx, bad ones with neither 2xx nor 4xx.',
      }),
    }),
  });
}
