import { initContextCache } from '@pothos/core';
import { auditDesk } from '../audit/audit-desk.ts';
import { disclosing } from '../audit/disclosing.ts';
import { recordInto } from '../audit/record-into.ts';
import { recordRefusal } from '../audit/record-refusal.ts';
import { concernsOf } from '../events/concerns.ts';
import { eventsIn } from '../events/events-in.ts';
import { pageOf } from '../events/page-of.ts';
import { EVENTS_GREW } from '../events/publish.ts';
import { publishAllInto } from '../events/publish-all.ts';
import { enqueueInto, OUTBOX_GREW } from '../jobs/outbox.ts';
import type { Act, Context } from '../kit/context.ts';
import { ModuleNotEnabled } from '../kit/errors.ts';
import type { Module } from '../kit/module.ts';
import { ModuleState } from '../kit/module-desk.ts';
import { readsIn } from '../kit/reads.ts';
import { relatedIn } from '../kit/related.ts';
import { logOf } from '../observe/log-of.ts';
import { listedProcesses } from '../processes/listed-processes.ts';
import { insistThawed } from '../registry/insist-thawed.ts';
import { act } from './act.ts';
import { actUnnamed } from './act-unnamed.ts';
import { alone } from './alone.ts';
import { answer } from './answer.ts';
import { answers } from './answers.ts';
import type { Asking } from './asking.ts';
import { loadsIn } from './load.ts';
import type { Platform } from './platform.ts';
import { settingsOf } from './settings.ts';

/**
 * A context for one request, one event of a subscription, or one job: with batches and permission verdicts of its
 * own. All are the object's own properties, since Yoga copies contexts.
 */
export function makeContext(platform: Platform, asking: Asking): Context {
  const { graph, db, viewer, requestId } = asking;
  const { clock, registry } = platform;
  const reason = asking.reason ?? null;
  const disclose = disclosing({
    viewer,
    requestId,
    reason,
    operation: asking.operation ?? null,
    clock,
    // Inside a transaction it waits for nobody else's connection, and stands or falls with the answer.
    record: (entries) => (db.isTransaction ? recordInto(db, entries) : platform.recorder.record(entries)),
  });
  /** The module that decides a procedure. */
  const decides = (code: string): Module | undefined => {
    const module = graph.modules.find(({ procedures }) =>
      procedures.some(({ procedure }) => procedure.code === code),
    );
    if (module !== undefined) insistThawed(registry, module);
    return module;
  };
  const context: Context = {
    ...initContextCache(),
    viewer,
    requestId,
    db,
    log: logOf(platform.log, requestId),
    clock: platform.clock,
    storage: platform.storage,
    mail: platform.mail,
    modules: platform.registry,
    queues: platform.queues,
    processes: { list: () => listedProcesses(platform.database.server) },
    audit: auditDesk(platform, db),
    sessions: platform.identity,
    events: {
      page: (asked, first) => pageOf(platform.events, graph, viewer, asked, first),
      types: () => eventsIn(graph),
    },
    publicUrl: platform.publicUrl,
    ...readsIn(graph, db, viewer, disclose, asking),
    related: relatedIn(graph, db, viewer, disclose),
    disclose,
    refused: (operation, { name }) => {
      // A viewer who is only believed may have other rights by now; the pipeline begins anew, and tells.
      if (asking.proof !== undefined) return;
      recordRefusal(platform, asking, operation, name).catch((err: unknown) =>
        platform.log.error({ err, requestId }, 'a refused attempt could not be recorded'),
      );
    },
    load: loadsIn(graph, () => context),
    call: (declared, input) => transact(platform, asking, (inside) => inside.call(declared, input)),
    settings: (of) => settingsOf(db, of),
    offers: (code) => {
      const module = decides(code);
      return module !== undefined && registry.stateOf(module.contract.id) === ModuleState.ON;
    },
    procedure: (code) => {
      const found = decides(code)?.procedures.find(({ procedure }) => procedure.code === code);
      return found === undefined ? null : { application: found.procedure.application, body: found.body };
    },
    act: (info, args, body) => act(platform, asking, context.transact, info, args, body, null),
    answer: (type, info, args, body) =>
      answer(context, graph, type, info, body, (inside) =>
        act(platform, asking, context.transact, info, args, inside, type.name),
      ),
    answerUnnamed: (type, info, body) =>
      answer(context, graph, type, info, body, (unnamed) =>
        context.transactUnnamed(info.fieldName, type.name, unnamed),
      ),
    transactUnnamed: (operation, subjectType, body) =>
      actUnnamed(
        platform,
        asking,
        (requestId, inside) => transact(platform, { ...asking, requestId, reason: null }, inside),
        operation,
        subjectType,
        body,
      ),
    answers: (type, info, args, things, body) =>
      answers(things, (thing) => {
        const idempotencyKey = args.idempotencyKey == null ? null : `${args.idempotencyKey}:${thing}`;
        const one = { ...args, thing, idempotencyKey };
        // What the document selects lies deeper, behind the outcome of each.
        return answer(
          context,
          graph,
          type,
          null,
          (inside) => body(inside, thing),
          (inside) => act(platform, asking, context.transact, info, one, inside, type.name),
        );
      }),
    transact: (body) => transact(platform, asking, body),
    alone: (name, body) => alone(platform.database.holding, name, body),
  };
  return context;
}

/** Runs the body in one transaction; what it announces and enqueues leaves with the commit, or not at all. */
async function transact<R>(platform: Platform, asking: Asking, body: (act: Act) => Promise<R>): Promise<R> {
  const grown = new Set<string>();
  // Everything inside is read with the eyes of the transaction.
  const { small: _, ...inside } = asking;
  const result = await asking.db
    .transaction()
    .execute((trx) => body(actOf(platform, { ...inside, db: trx }, grown)));
  platform.notifier.wake(grown);
  return result;
}

/** A context whose statements run in a transaction that somebody else began, and that tells what has `grown` in it. */
function actOf(platform: Platform, asking: Asking, grown: Set<string>): Act {
  const context = makeContext(platform, asking);
  const inside: Act = {
    ...context,
    transact: (body) => body(inside),
    act: () => Promise.reject(new Error('An act cannot begin inside another')),
    answer: () => Promise.reject(new Error('An act cannot begin inside another')),
    answerUnnamed: () => Promise.reject(new Error('An act cannot begin inside another')),
    transactUnnamed: () => Promise.reject(new Error('An act cannot begin inside another')),
    answers: () => Promise.reject(new Error('An act cannot begin inside another')),
    call: async (declared, input) => {
      const found = asking.graph.modules
        .flatMap((module) => module.calls)
        .find(({ call }) => call.name === declared.name);
      if (found === undefined) throw new ModuleNotEnabled(declared.name);
      return declared.output.parse(await found.run(declared.input.parse(input), inside));
    },
    record: async (operation, subject) => {
      platform.seals.insistSealed();
      await recordInto(asking.db, [
        {
          kind: 'act',
          at: platform.clock.now(),
          viewer: asking.viewer,
          act: operation,
          subject,
          requestId: asking.requestId,
        },
      ]);
    },
    enqueue: async (job, payload, urgency = { priority: 0 }) => {
      grown.add(OUTBOX_GREW);
      await enqueueInto(asking.db, [
        {
          queue: job.queue,
          work: job.name,
          payload: job.payload.parse(payload),
          attempts: job.attempts,
          priority: urgency.priority,
          requestId: asking.requestId,
        },
      ]);
    },
    publish: (event, payload) => inside.publishAll(event, [payload]),
    publishAll: async (event, payloads) => {
      grown.add(EVENTS_GREW).add(OUTBOX_GREW);
      const facts = payloads.map((payload) => {
        const parsed = event.payload.parse(payload);
        return { payload: parsed, concerns: concernsOf(event, parsed) };
      });
      await publishAllInto(asking.db, platform.registry.installed, event.name, facts, {
        at: platform.clock.now(),
        requestId: asking.requestId,
      });
    },
  };
  return inside;
}
