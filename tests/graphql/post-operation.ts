import { type ClientRequest, request } from 'node:http';

/** Sends an operation by HTTP on a socket of its own, which the caller may destroy; nobody reads the answer. */
export function postOperation(
  url: string,
  query: string,
  more: { readonly token?: string; readonly id?: string } = {},
): ClientRequest {
  const sent = request(`${url}/graphql`, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/json',
      ...(more.token === undefined ? {} : { authorization: `Bearer ${more.token}` }),
      ...(more.id === undefined ? {} : { 'x-request-id': more.id }),
    },
  });
  // Its own end is what a test is about.
  sent.on('error', () => undefined);
  sent.on('response', (response) => response.resume());
  sent.end(JSON.stringify({ query }));
  return sent;
}
