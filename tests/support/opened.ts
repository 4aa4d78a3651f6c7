import type { Asker } from './asker.ts';

/** Whether a subscription is open once a query behind it on the same socket is answered; else the code of its error. */
export async function opened(asker: Asker, document: string): Promise<string> {
  const socket = asker.socket();
  const refused = socket
    .subscribe(document)
    .next()
    .then(
      ({ value }) => (value?.errors === undefined ? 'open' : String(value.errors[0]?.extensions?.code)),
      (errors: unknown) => (Array.isArray(errors) ? String(errors[0]?.extensions?.code) : 'open'),
    );
  await socket.subscribe('query { communes(first: 100) { edges { cursor } } }').next();
  await socket.subscribe('query { communes(first: 100) { edges { cursor } } }').next();
  await socket.close();
  return refused;
}
