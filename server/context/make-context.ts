import { initContextCache } from '@pothos/core';
import type { Kysely } from 'kysely';
import type { Context } from '../kit/context.ts';
import type { Graph } from '../kit/graph.ts';
import { readsIn } from '../kit/reads.ts';
import { relatedIn } from '../kit/related.ts';
import type { Viewer } from '../kit/viewer.ts';
import { act } from './act.ts';
import { loadsIn } from './load.ts';
import type { Platform } from './platform.ts';
import { settingsOf } from './settings.ts';
import { transact } from './transact.ts';

/** For whom and in what a context works. */
export interface Asking {
  readonly viewer: Viewer | null;
  readonly requestId: string;
  /** The graph that the request began with: it ends with the same one. */
  readonly graph: Graph;
  readonly db: Kysely<unknown>;
}

/**
 * A context for one request, one event of a subscription, or one job: with batches and permission verdicts of its
 * own. All are the object's own properties, since Yoga copies contexts.
 */
export function makeContext(platform: Platform, asking: Asking): Context {
  const { graph, db, viewer, requestId } = asking;
  const reads = readsIn(graph, db, viewer);
  const context: Context = {
    ...initContextCache(),
    viewer,
    requestId,
    db,
    log: platform.log.child({ requestId }),
    clock: platform.clock,
    storage: platform.storage,
    mail: platform.mail,
    modules: platform.registry,
    publicUrl: platform.publicUrl,
    read: (type, _info, refine) => reads.read(type, refine),
    list: (type, _info, order, limit, refine = (query) => query) => reads.list(type, order, limit, refine),
    page: (type, _info, request, order, refine = (query) => query) =>
      reads.page(type, request, order, refine),
    related: relatedIn(graph, db, viewer),
    load: loadsIn(graph, () => context),
    call: (declared, input) => transact(platform, asking, (inside) => inside.call(declared, input)),
    settings: (of) => settingsOf(db, of),
    procedure: (code) => {
      const found = graph.modules
        .flatMap((module) => module.procedures)
        .find(({ procedure }) => procedure.code === code);
      return found === undefined ? null : { application: found.procedure.application, body: found.body };
    },
    follow: (events, after, signal) =>
      platform.events.follow(
        events.map((event) => event.name),
        after,
        signal,
      ),
    act: (info, args, body) => act(platform, asking, info, args, body),
    transact: (body) => transact(platform, asking, body),
  };
  return context;
}
