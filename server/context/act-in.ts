import { concernsOf } from '../events/concerns.ts';
import { heardBy } from '../events/heard-by.ts';
import type { Act, Context } from '../kit/context.ts';
import { ModuleNotEnabled } from '../kit/errors.ts';
import type { Asking } from './asking.ts';
import { openingsIn } from './openings.ts';
import type { Platform } from './platform.ts';
import type { Telling } from './telling.ts';

/** An act in a context whose statements run in a transaction; it gathers what is told of it. */
export function actIn(
  context: Context,
  platform: Pick<Platform, 'seals' | 'clock' | 'registry'>,
  asking: Asking,
  { events, jobs, entries }: Telling,
): Act {
  const { requestId } = asking;
  const inside: Act = {
    ...context,
    ...openingsIn(asking),
    transact: (body) => body(inside),
    act: () => Promise.reject(new Error('An act cannot begin inside another')),
    answer: () => Promise.reject(new Error('An act cannot begin inside another')),
    answerUnnamed: () => Promise.reject(new Error('An act cannot begin inside another')),
    transactUnnamed: () => Promise.reject(new Error('An act cannot begin inside another')),
    answers: () => Promise.reject(new Error('An act cannot begin inside another')),
    call: async (declared, input) => {
      const found = asking.graph.calls.get(declared.name);
      if (found === undefined) throw new ModuleNotEnabled(declared.name);
      return declared.output.parse(await found.run(declared.input.parse(input), inside));
    },
    record: async (operation, subject) => {
      platform.seals.insistSealed();
      const at = platform.clock.now();
      entries.push({ kind: 'act', at, viewer: asking.viewer, act: operation, subject, requestId });
    },
    enqueue: async (job, payload, urgency = { priority: 0 }) => {
      const { queue, name: work, attempts } = job;
      const { priority } = urgency;
      jobs.push({ queue, work, payload: job.payload.parse(payload), attempts, priority, requestId });
    },
    publish: (event, payload) => inside.publishAll(event, [payload]),
    publishAll: async (event, payloads) => {
      const { name } = event;
      const at = platform.clock.now();
      const parsed = payloads.map((payload) => event.payload.parse(payload));
      events.push(...parsed.map((payload) => ({ name, payload, concerns: concernsOf(event, payload), at })));
      jobs.push(...heardBy(platform.registry.installed, name, parsed, requestId));
    },
  };
  return inside;
}
