import type { Asker } from './asker.ts';
import { graphqlOver } from './client.ts';

const PING = 'query { communes(first: 1) { edges { cursor } } }';

/** All that somebody is answered, as text; to a subscription what comes before queries behind it on the same socket are answered. */
export async function answersTo(
  url: string,
  asker: Asker,
  operation: string,
  document: string,
): Promise<unknown> {
  if (operation !== 'subscription') return graphqlOver(url, asker.token, 'kiểm thử')(document);
  const socket = asker.socket();
  const told: unknown[] = [];
  const listening = (async () => {
    for await (const result of socket.subscribe(document)) told.push(result);
  })().catch((refusal: unknown) => told.push(refusal));
  await socket.subscribe(PING).next();
  await socket.subscribe(PING).next();
  await socket.close();
  await listening;
  return told;
}
