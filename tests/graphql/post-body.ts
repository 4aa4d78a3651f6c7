import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Posted {
  readonly status: number | undefined;
  readonly contentType: string | undefined;
  readonly requestId: string | string[] | undefined;
  readonly body: string;
}

type Headers = Readonly<Record<string, string>>;

/** Posts these bytes with these headers and no others, as no client library would. */
export async function postBody(
  url: string,
  body: string | Buffer,
  headers: Headers = {},
  length: Headers = { 'content-length': String(Buffer.byteLength(body)) },
): Promise<Posted> {
  const sent = request(`${url}/graphql`, {
    method: 'POST',
    agent: false,
    headers: { 'content-type': 'application/json', ...length, ...headers },
  });
  const answered: Promise<IncomingMessage[]> = once(sent, 'response');
  sent.end(body);
  const [response] = await answered;
  if (response === undefined) throw new Error('No response');
  return {
    status: response.statusCode,
    contentType: response.headers['content-type'],
    requestId: response.headers['x-request-id'],
    body: (await buffer(response)).toString(),
  };
}
