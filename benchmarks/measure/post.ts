import { type Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Sends a body with a token; answers with what came back. */
export async function post(
  agent: Agent,
  url: string,
  body: string,
  token: string,
): Promise<{ readonly status: number | undefined; readonly body: string }> {
  const answered = Promise.withResolvers<{ status: number | undefined; body: string }>();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  request(url, { agent, method: 'POST', headers }, (response) => {
    text(response).then((body) => answered.resolve({ status: response.statusCode, body }), answered.reject);
  })
    .once('error', answered.reject)
    .end(body);
  return answered.promise;
}
