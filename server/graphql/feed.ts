import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Platform } from '../context/platform.ts';
import { eventsIn } from '../events/events-in.ts';
import type { FollowedEvents } from '../events/followed-events.ts';
import { Follower, type Following } from '../events/follower.ts';
import { inTurn } from '../events/in-turn.ts';
import { insistOnTypes } from '../events/insist-on-types.ts';
import { comparePositions } from '../events/position.ts';
import { streamOutlet } from '../events/stream-outlet.ts';
import { openTail } from '../events/tail.ts';
import { wantedBy } from '../events/wanted.ts';
import type { Followed } from '../followers/followers.ts';
import { NotAllowed, NotSignedIn, type Refusal } from '../kit/errors.ts';
import type { Graph } from '../kit/graph.ts';
import type { Viewer } from '../kit/viewer.ts';
import type { Asked } from './asked.ts';
import { seenError } from './fault.ts';
import { type FollowingAsked, openGroups, type Shared } from './groups.ts';
import { moduleDisabled } from './module-disabled.ts';
import { tooSlow } from './too-slow.ts';

/** The subscribers of `events` in this process. */
export interface Feed {
  follow(
    followed: FollowedEvents,
    args: ExecutionArgs,
    asked: Asked,
  ): Promise<AsyncIterableIterator<ExecutionResult>>;
}

/** One who follows, and what it asked. */
interface Subscribed extends FollowingAsked {
  readonly follower: Follower;
  viewer: Viewer;
  group: Shared;
}

/**
 * Sends events to whoever follows: one reader of the log, one picture of the sessions, and one execution for all that
 * ask the same with the same rights. Rights, and the graph, may change at any moment: then a subscriber goes on in
 * another group, or is ended.
 */
export function openFeed(platform: Platform, contextOf: (asked: Asked, graph: Graph) => object): Feed {
  const { registry, events: log, sessionPicture, metrics, feedLimits, followers } = platform;
  /** With what is to be called when they have left. */
  const all = new Map<Subscribed, () => void>();
  let uncounted = 0;
  let beating: NodeJS.Timeout | undefined;
  const tail = openTail(log, platform.log, () => {
    for (const { group } of groups.all()) group.advance();
  });
  const groups = openGroups(platform, tail, contextOf);

  /** Deliveries are counted together, as far as they happen at once. */
  const count = (): void => {
    uncounted += 1;
    if (uncounted > 1) return;
    setImmediate(() => {
      metrics.events.inc(uncounted);
      uncounted = 0;
    });
  };
  const following: Following = {
    limits: feedLimits,
    moment: sessionPicture.moment,
    turn: inTurn(),
    sent: count,
    slow: tooSlow,
  };
  const refused = (fault: unknown, { requestId }: Asked): ExecutionResult => ({
    errors: [seenError(fault, platform.log.child({ requestId }), requestId)],
  });

  /** Goes on in the group of what the viewer may now, on the graph of now. */
  const move = (one: Subscribed, viewer: Viewer): void => {
    const next = groups.of(one, viewer);
    const before = one.group;
    one.viewer = viewer;
    one.group = next;
    if (next === before) return;
    groups.enter(next);
    one.follower.move(next.group);
    groups.quit(before);
  };

  const changed = (one: Subscribed, viewer: Viewer | null): void => {
    const forbid = (why: Refusal): void => one.follower.cut(4403, 'Forbidden', refused(why, one.asked));
    if (viewer === null) {
      forbid(new NotSignedIn());
      return;
    }
    const { byRight } = wantedBy(viewer, eventsIn(registry.graph()), one.followed.asked);
    if (one.group.group.wanted.byRight && !byRight) {
      forbid(new NotAllowed());
      return;
    }
    move(one, viewer);
  };

  registry.onGraph((graph) => {
    for (const one of [...all.keys()]) {
      if (followers.loses(graph, neededBy(one))) one.follower.finish({ errors: [moduleDisabled()] });
      else move(one, one.viewer);
    }
  });

  const begun = (one: Subscribed): void => {
    if (all.size === 0)
      beating = setInterval(() => {
        for (const { group } of groups.all()) group.beat();
      }, feedLimits.heartbeat);
    all.set(one, followers.enter(neededBy(one)));
  };
  const ended = (one: Subscribed): void => {
    all.get(one)?.();
    all.delete(one);
    groups.quit(one.group);
    if (all.size === 0) clearInterval(beating);
  };

  const follow: Feed['follow'] = async (followed, args, asked) => {
    insistOnTypes(eventsIn(registry.graph()), followed.asked.types);
    const after = await log.place(followed.asked.after);
    let one: Subscribed | null = null;
    const session =
      asked.token === null
        ? null
        : await sessionPicture.watch(asked.token, (viewer) => one !== null && changed(one, viewer));
    if (session === null) throw new NotSignedIn();
    const stopReading = await tail.begin();
    const viewer = session.viewer();
    if (viewer === null) {
      session.close();
      stopReading();
      throw new NotSignedIn();
    }
    const outlet = asked.outlet ?? streamOutlet((text) => JSON.parse(text));
    const group = groups.of({ followed, args, asked }, viewer);
    groups.enter(group);
    const follower = new Follower(following, {
      group: group.group,
      after,
      session,
      outlet,
      resultOf: (fault) => refused(fault, asked),
      ended: () => {
        session.close();
        stopReading();
        if (one !== null) ended(one);
      },
    });
    one = { follower, args, followed, asked, viewer, group };
    begun(one);
    if (comparePositions(after, tail.reached()) > 0) tail.hurry();
    return outlet.results(() => void follower.leave());
  };

  return {
    // What is not needed any more, such as the context that it began with, is not kept for as long as it lasts.
    follow: (followed, { contextValue: _, ...args }, asked) => {
      const { token, reason, requestId, address, paid, overSocket, gone, outlet } = asked;
      // Who asks is known by the session.
      const kept = { token, viewer: null, reason, requestId, address, paid, overSocket, gone };
      return follow(followed, args, outlet === undefined ? kept : { ...kept, outlet });
    },
  };
}

function neededBy({ followed, args }: Pick<FollowingAsked, 'followed' | 'args'>): Followed {
  return { document: args.document, types: followed.asked.types };
}
