import { setInterval } from 'node:timers/promises';
import type { Clock } from '../kit/context.ts';
import type { SchemaPart } from '../kit/schema.ts';
import { Viewer } from '../kit/viewer.ts';

/** `viewer`: who the server takes the client for. */
export const viewerPart: SchemaPart = (build) => {
  build.objectType(Viewer, {
    name: 'Viewer',
    description: 'The account behind the request.',
    fields: (t) => ({
      id: t.id({ description: 'Id of the account.', resolve: (viewer) => viewer.accountId }),
      name: t.exposeString('name', { description: 'The name to greet it by.' }),
      actingFor: t.string({
        nullable: true,
        description: 'The name of whoever it acts for, by a delegation; null where it acts for itself.',
        resolve: ({ actingFor }) => actingFor?.name ?? null,
      }),
    }),
  });
  build.queryField('viewer', (t) =>
    t.field({
      type: Viewer,
      nullable: true,
      description: 'Who is signed in; null for nobody.',
      authScopes: { public: true },
      resolve: (_root, _args, { viewer }) => viewer,
    }),
  );
  build.subscriptionField('heartbeat', (t) =>
    t.field({
      type: 'DateTime',
      description: 'The time of the server, at once and then every 10 seconds: a sign of life.',
      authScopes: { public: true },
      subscribe: (_root, _args, { clock }) => beats(clock),
      resolve: (at) => at,
    }),
  );
};

async function* beats(clock: Clock): AsyncGenerator<Date> {
  yield new Date(clock.now().epochMilliseconds);
  for await (const _ of setInterval(10_000, undefined, { ref: false }))
    yield new Date(clock.now().epochMilliseconds);
}
