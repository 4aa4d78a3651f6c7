import type { Asker } from '../support/asker.ts';
import { limitClient } from './client-documents.ts';

/** Lets a program ask for more in a second than programs may, as somebody allows it who registers them. */
export async function letAsk(by: Asker, client: string): Promise<void> {
  const { answer } = await by.ask(limitClient, { client, operations: 10_000, sockets: 20 });
  if (answer.__typename !== 'Client') throw new Error(`${answer.__typename}: ${answer.en}`);
}
