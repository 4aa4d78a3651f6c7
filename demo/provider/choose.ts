import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { z } from 'zod';
import { wholeBody } from '../../server/http/whole-body.ts';
import { choosingPage } from './choosing-page.ts';

const chosen = z.object({ login: z.string(), level: z.enum(['LoA1', 'LoA2']) });
const wanted = z.object({ acr_values: z.string().default('LoA1') });

/** `/choose/:uid`: shows who there is to be, and takes who was chosen. */
export async function choose(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    const [level = 'LoA1'] = wanted.parse(params).acr_values.split(' ');
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    response.writeHead(200, headers).end(choosingPage(request.url ?? '', level));
    return;
  }
  const form = Object.fromEntries(new URLSearchParams(String(await wholeBody(request))));
  const choice = chosen.safeParse(form);
  const result =
    choice.success && form.cancel === undefined
      ? { login: { accountId: choice.data.login, acr: choice.data.level } }
      : { error: 'access_denied', error_description: 'called off' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
