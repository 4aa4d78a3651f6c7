import type { FollowEventsSubscription, FollowEventsSubscriptionVariables } from '../gql/graphql.ts';
import type { Asker } from './asker.ts';
import { followEvents } from './documents.ts';
import { pollUntil } from './poll-until.ts';

type Delivered = FollowEventsSubscription['events'];
/** Those of dossiers; other modules announce others. */
type Told = Extract<NonNullable<Delivered['event']>, { readonly dossierId: unknown }>;

export interface Following {
  /** The events that have arrived until now. */
  readonly heard: readonly Told[];
  /** The signs of life that have arrived until now. */
  readonly beats: readonly Delivered[];
  /** Codes of the errors that have arrived. */
  readonly codes: readonly unknown[];
  /** Resolves when the stream is over, however it ended. */
  readonly ended: Promise<void>;
  /** How the connection was closed. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  /** Waits until so many have arrived. */
  count(n: number): Promise<readonly Told[]>;
  /** The last position. @throws where there is none */
  cursor(): string;
  close(): Promise<void>;
}

/** Follows events over a websocket of its own, from a cursor or from now. */
export function follow(
  asker: Asker,
  after?: string,
  more: FollowEventsSubscriptionVariables = {},
): Following {
  const socket = asker.socket();
  const heard: Told[] = [];
  const beats: Delivered[] = [];
  const codes: unknown[] = [];
  let position: string | null = null;
  const listen = async (): Promise<void> => {
    const results = socket.subscribe(followEvents, { ...more, ...(after === undefined ? {} : { after }) });
    for await (const { data, errors } of results) {
      codes.push(...(errors ?? []).map(({ extensions }) => extensions?.code));
      if (!data?.events) continue;
      position = data.events.position;
      if (data.events.event === null) beats.push(data.events);
      else if ('dossierId' in data.events.event) heard.push(data.events.event);
    }
  };
  const ended = listen().catch((error: unknown) => {
    for (const one of Array.isArray(error) ? error : []) codes.push(one.extensions?.code);
  });
  return {
    heard,
    beats,
    codes,
    ended,
    closed: socket.closed,
    count: (n) => pollUntil(async () => heard.length >= n && heard),
    cursor: () => {
      if (position === null) throw new Error('Nothing was delivered yet');
      return position;
    },
    close: async () => {
      await socket.close();
      await ended;
    },
  };
}

/** A cursor to follow from: the end of the log, which somebody was told of. */
export async function cursorNow(asker: Asker): Promise<string> {
  const following = follow(asker);
  await pollUntil(async () => following.beats.length > 0);
  await following.close();
  return following.cursor();
}
