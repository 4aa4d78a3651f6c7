import type { FollowDossiersSubscription } from '../gql/graphql.ts';
import type { Asker } from './asker.ts';
import { followDossiers } from './documents.ts';
import { pollUntil } from './poll-until.ts';

type Delivered = FollowDossiersSubscription['dossierEvents'];

export interface Following {
  /** What has arrived until now. */
  readonly heard: readonly Delivered[];
  /** Codes of the errors that have arrived. */
  readonly codes: readonly unknown[];
  /** Resolves when the stream is over, however it ended. */
  readonly ended: Promise<void>;
  /** Waits until so many have arrived. */
  count(n: number): Promise<readonly Delivered[]>;
  /** The last cursor. @throws where there is none */
  cursor(): string;
  close(): Promise<void>;
}

/** Follows the dossiers over a websocket of its own, from a cursor or from now. */
export function follow(asker: Asker, after?: string): Following {
  const socket = asker.socket();
  const heard: Delivered[] = [];
  const codes: unknown[] = [];
  const listen = async (): Promise<void> => {
    const results = socket.subscribe(followDossiers, after === undefined ? {} : { after });
    for await (const { data, errors } of results) {
      if (data?.dossierEvents) heard.push(data.dossierEvents);
      codes.push(...(errors ?? []).map(({ extensions }) => extensions?.code));
    }
  };
  const ended = listen().catch((error: unknown) => {
    for (const one of Array.isArray(error) ? error : []) codes.push(one.extensions?.code);
  });
  return {
    heard,
    codes,
    ended,
    count: (n) => pollUntil(async () => heard.length >= n && heard),
    cursor: () => {
      const last = heard.at(-1);
      if (last === undefined) throw new Error('Nothing was delivered yet');
      return last.cursor;
    },
    close: async () => {
      await socket.close();
      await ended;
    },
  };
}

/** A cursor to follow from: that of the last of the events made for it. `makeEvent` answers with the dossier. */
export async function cursorNow(asker: Asker, makeEvent: () => Promise<string>): Promise<string> {
  const following = follow(asker);
  await pollUntil(async () => {
    if (following.heard.length === 0) await makeEvent();
    return following.heard.length > 0;
  });
  // Of the events that were made until the first arrived, some may still be on their way.
  const last = await makeEvent();
  await pollUntil(async () => following.heard.at(-1)?.event?.dossierId === last);
  await following.close();
  return following.cursor();
}
