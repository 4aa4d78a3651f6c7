import { recordInto } from '../audit/record-into.ts';
import type { Context } from '../kit/context.ts';
import { dayOf } from '../kit/day.ts';
import { route } from '../kit/route.ts';
import { rightsOn } from '../staff/queries/rights.ts';
import { NotBelieved, provenClient } from './assertion.ts';
import { carriedOf } from './carried.ts';
import { formOf } from './form-of.ts';
import { NOT_KEPT, OAuthError } from './oauth-error.ts';
import { useOnce, validKey } from './queries/client-key.ts';
import { TOKEN_PATH } from './token-path.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const LIFETIME = Temporal.Duration.from({ minutes: 10 });

/**
 * `POST /oauth/token`: a token of ten minutes for a registered program that signs with a key of its own (RFC 6749
 * client credentials, RFC 7523 private_key_jwt). The token is a session like any other: it is looked up, and ended, as
 * they all are.
 */
export const tokenRoute = route('POST', TOKEN_PATH, async (request, _at, ctx) => {
  try {
    return await tokenFor(request, ctx);
  } catch (error) {
    if (error instanceof OAuthError) return error.response;
    if (!(error instanceof NotBelieved)) throw error;
    ctx.log.warn({ because: error.because }, 'a client was not believed');
    return notKnown().response;
  }
});

async function tokenFor(request: Request, ctx: Context): Promise<Response> {
  const form = await formOf(request);
  const grant = form.get('grant_type');
  if (grant !== 'client_credentials')
    throw new OAuthError(grant === null ? 'invalid_request' : 'unsupported_grant_type', {
      vi: 'Chỉ chấp nhận grant_type=client_credentials.',
      en: 'The only grant_type is client_credentials.',
    });
  const assertion = form.get('client_assertion');
  const other = form.has('client_secret') || /^basic /i.test(request.headers.get('authorization') ?? '');
  if (assertion === null || form.get('client_assertion_type') !== ASSERTION_TYPE || other) throw notKnown();
  const now = ctx.clock.now();
  const at = new Date(now.epochMilliseconds);
  const accountId = await provenClient(assertion, {
    audiences: [ctx.publicUrl, `${ctx.publicUrl}${TOKEN_PATH}`],
    now: at,
    keyOf: async (login, kid) => {
      const named = form.get('client_id');
      return named === null || named === login ? validKey(ctx.db, login, kid, at) : null;
    },
    useOnce: (clientId, jtiHash, expiresAt) => useOnce(ctx.db, { clientId, jtiHash, expiresAt }, at),
  });
  const rights = await rightsOn(ctx.db, accountId, dayOf(now));
  const asked = { scope: form.get('scope'), resources: form.getAll('resource') };
  const { scopes, agencies } = carriedOf(rights, asked, ctx.publicUrl);
  const { token } = await ctx.sessions.begin(accountId, {
    lifetime: LIFETIME,
    idle: null,
    assurance: 0,
    scopes,
    agencies,
    actingFor: null,
  });
  await recordInto(ctx.db, [
    {
      kind: 'act',
      at: now,
      viewer: { accountId, actingFor: null, office: null },
      act: 'issueToken',
      subject: { type: 'Client', id: String(accountId) },
      requestId: ctx.requestId,
    },
  ]);
  return Response.json(
    {
      access_token: token,
      token_type: 'Bearer',
      expires_in: LIFETIME.total('seconds'),
      scope: scopes.join(' '),
    },
    { headers: NOT_KEPT },
  );
}

function notKnown(): OAuthError {
  return new OAuthError('invalid_client', {
    vi: 'Không xác thực được ứng dụng.',
    en: 'The client could not be authenticated: sign an assertion with a registered key (private_key_jwt).',
  });
}
