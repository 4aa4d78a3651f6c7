import { initContextCache } from '@pothos/core';
import { auditDesk } from '../audit/audit-desk.ts';
import { disclosing } from '../audit/disclosing.ts';
import { recordRefusal } from '../audit/record-refusal.ts';
import { eventsIn } from '../events/events-in.ts';
import { pageOf } from '../events/page-of.ts';
import { EVENTS_GREW } from '../events/publish.ts';
import { OUTBOX_GREW } from '../jobs/outbox.ts';
import type { Act, Context } from '../kit/context.ts';
import { deciderOf } from '../kit/graph.ts';
import { readsIn } from '../kit/reads.ts';
import { relatedIn } from '../kit/related.ts';
import { logOf } from '../observe/log-of.ts';
import { listedProcesses } from '../processes/listed-processes.ts';
import { insistThawed } from '../registry/insist-thawed.ts';
import { act } from './act.ts';
import { actIn } from './act-in.ts';
import { actUnnamed } from './act-unnamed.ts';
import { alone } from './alone.ts';
import { answer } from './answer.ts';
import { answers } from './answers.ts';
import type { Asking } from './asking.ts';
import { loadsIn } from './load.ts';
import type { Platform } from './platform.ts';
import { settingsOf } from './settings.ts';
import { silent, type Telling, tell } from './telling.ts';
import { type Transacted, transactTogether } from './transact-together.ts';

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
    // Inside a transaction it stands or falls with the answer.
    record: async (entries) => {
      if (asking.telling === undefined) await platform.recorder.record(entries);
      else asking.telling.entries.push(...entries);
    },
  });
  const begin = <R>(body: (act: Act, telling: Telling) => Promise<R>): Promise<R> =>
    transact(platform, asking, body);
  /** By itself, or in a group where nobody else has any of the marks. */
  const carryOut = (
    kind: string,
    body: Transacted['body'],
    marks: readonly string[] | null,
  ): Promise<number> => {
    const alone = () => begin(body);
    if (marks === null || db !== platform.database.db) return alone();
    return platform.groups.join(kind, { what: { asking, body }, marks, alone }, (group) =>
      transactAll(platform, group),
    );
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
    procedure: (code) => {
      const module = deciderOf(graph, code);
      if (module === undefined) return null;
      insistThawed(registry, module);
      const found = module.procedures.find(({ procedure }) => procedure.code === code);
      return found === undefined ? null : { application: found.procedure.application, body: found.body };
    },
    act: (info, args, body) => act(platform, asking, carryOut, info, args, body, null),
    answer: (type, info, args, body) =>
      answer(context, graph, type, info, body, (inside, begins) =>
        act(platform, asking, carryOut, info, args, inside, type.name, begins),
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
          (inside, begins) => act(platform, asking, carryOut, info, one, inside, type.name, begins),
        );
      }),
    transact: begin,
    alone: (name, body) => alone(platform.database.holding, name, body),
  };
  return context;
}

/** Runs the body in one transaction; what it announces and enqueues leaves with the commit, or not at all. */
async function transact<R>(
  platform: Platform,
  asking: Asking,
  body: (act: Act, telling: Telling) => Promise<R>,
): Promise<R> {
  const telling = silent();
  const result = await platform.database.inTransaction(asking.db, async (trx) => {
    const done = await body(actOf(platform, { ...asking, db: trx }, telling), telling);
    await tell(trx, telling);
    return done;
  });
  wake(platform, telling);
  return result;
}

/** The same in a transaction that several share. */
async function transactAll(
  platform: Platform,
  transacted: readonly Transacted[],
): Promise<readonly PromiseSettledResult<number>[]> {
  const { outcomes, told } = await transactTogether(platform, transacted, (asking, telling) =>
    actOf(platform, asking, telling),
  );
  wake(platform, told);
  return outcomes;
}

/** Tells those who wait for it that something was told. */
function wake({ notifier }: Platform, { events, jobs }: Telling): void {
  notifier.wake(
    new Set([...(events.length > 0 ? [EVENTS_GREW] : []), ...(jobs.length > 0 ? [OUTBOX_GREW] : [])]),
  );
}

/** A context in a transaction that somebody else began. */
function actOf(platform: Platform, { small: _, ...asking }: Asking, telling: Telling): Act {
  // Everything inside is read with the eyes of the transaction.
  const inside = { ...asking, telling };
  return actIn(makeContext(platform, inside), platform, inside, telling);
}
