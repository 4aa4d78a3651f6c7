import { publishInto } from '../events/publish.ts';
import { enqueueInto } from '../jobs/outbox.ts';
import type { Act } from '../kit/context.ts';
import { ModuleNotEnabled } from '../kit/errors.ts';
import { type Asking, makeContext } from './make-context.ts';
import type { Platform } from './platform.ts';

/** Runs the body in one transaction; what it announces and enqueues leaves with the commit, or not at all. */
export function transact<R>(platform: Platform, asking: Asking, body: (act: Act) => Promise<R>): Promise<R> {
  return platform.database.db.transaction().execute((trx) => body(actOf(platform, { ...asking, db: trx })));
}

/** A context whose statements run in a transaction that somebody else began. */
export function actOf(platform: Platform, asking: Asking): Act {
  const context = makeContext(platform, asking);
  const inside: Act = {
    ...context,
    transact: (body) => body(inside),
    act: () => Promise.reject(new Error('An act cannot begin inside another')),
    call: async (declared, input) => {
      const found = asking.graph.modules
        .flatMap((module) => module.calls)
        .find(({ call }) => call.name === declared.name);
      if (found === undefined) throw new ModuleNotEnabled(declared.name);
      return declared.output.parse(await found.run(declared.input.parse(input), inside));
    },
    enqueue: (job, payload) =>
      enqueueInto(asking.db, [
        {
          queue: job.queue,
          work: job.name,
          payload: job.payload.parse(payload),
          attempts: job.attempts,
          requestId: asking.requestId,
        },
      ]),
    publish: (event, payload) =>
      publishInto(asking.db, platform.registry.installed, {
        name: event.name,
        payload: event.payload.parse(payload),
        at: platform.clock.now(),
        requestId: asking.requestId,
      }),
  };
  return inside;
}
