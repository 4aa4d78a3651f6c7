import { RequestCache } from '@pothos/plugin-scope-auth';
import { type ExecutionResult, parse } from 'graphql';
import { expect, it, vi } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { makeContext } from '../../server/context/make-context.ts';
import { eventsAsked } from '../../server/events/events-arguments.ts';
import { FollowedEvents } from '../../server/events/followed-events.ts';
import { openFeed } from '../../server/graphql/feed.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { announce } from '../webhooks/hooks.ts';

const province = await openProvince({
  work: false,
  environment: { feedLimits: { heartbeat: 3_600_000, buffer: 262_144, patience: 30_000 } },
});
const { parent, clerk, officer, file } = province;
const DOCUMENT = parse('subscription { events { event { id ... on DossierReceived { dossier { id } } } } }');

type Results = AsyncIterableIterator<ExecutionResult>;

/**
 * A feed beside that of the server, in which nobody falls behind however busy the machine is: sessions that were in
 * order once are in order. It keeps the contexts with which something is carried out.
 */
function countingFeed() {
  const platform = province.platform();
  const { sessionPicture, database, registry } = platform;
  const watch: typeof sessionPicture.watch = async (token, changed) => {
    const session = await sessionPicture.watch(token, changed);
    return session === null ? null : { ...session, isSound: () => true, sound: async () => undefined };
  };
  const contexts: object[] = [];
  const feed = openFeed({ ...platform, sessionPicture: { ...sessionPicture, watch } }, (asked, graph) => {
    const context = makeContext(platform, { ...asked, graph, db: database.db });
    contexts.push(context);
    return context;
  });
  const follow = async ({ token, login }: Asker): Promise<Results> => {
    const { schema } = registry.graph();
    // Who begins now may hear of what was not settled yet when it began: of this type nothing has happened.
    const source = new FollowedEvents(eventsAsked({ types: [dossiers.events.dossierReceived.name] }));
    const gone = new AbortController().signal;
    const results = await feed.follow(
      source,
      { schema, document: DOCUMENT },
      {
        token: token ?? null,
        viewer: null,
        requestId: login,
        address: '',
        paid: 0,
        overSocket: false,
        reason: null,
        gone,
      },
    );
    // Its sign of life: from here on it is told with the others.
    await results.next();
    return results;
  };
  return { follow, contexts };
}

it('an event is carried out once for all who ask the same with the same rights, and its rows are read once', async () => {
  const dossier = await steps.submitted(parent, file);
  const feed = countingFeed();
  const many = await Promise.all(
    Array.from({ length: 25 }, () => [feed.follow(clerk), feed.follow(officer)]).flat(),
  );
  const before = feed.contexts.length;
  using forgotten = vi.spyOn(RequestCache, 'clearForContext');
  const told: unknown[] = [];
  const statements = await province.statements(async () => {
    const [id] = await announce(province, 1);
    for (const one of many) told.push((await one.next()).value);
    expect(told).toEqual(many.map(() => ({ data: { events: { event: { id, dossier: { id: dossier } } } } })));
  });
  expect(feed.contexts.slice(before)).toHaveLength(2);
  // What was decided for it is let go of.
  for (const context of feed.contexts.slice(before)) expect(forgotten).toHaveBeenCalledWith(context);
  expect(statements.filter((text) => text.includes('from "dossiers"."dossier"'))).toHaveLength(2);
  for (const one of many) await one.return?.();
});
