import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';
import { recordInto } from '../../audit/record-into.ts';
import type { ServerTables } from '../../data/tables.ts';
import { AssuranceTooLow } from '../../kit/assurance.ts';
import type { Context } from '../../kit/context.ts';
import { Refusal } from '../../kit/errors.ts';
import { type Route, route } from '../../kit/route.ts';
import { browserCookie } from '../browser-cookie.ts';
import { endSession } from '../own-sessions.ts';
import { SESSION_COOKIE } from '../token-of.ts';
import { accountOf } from './account-of.ts';
import { type Attempt, takeAttempt } from './attempts.ts';
import { BROWSER_COOKIE } from './begin-sign-in.ts';
import { cameBackTo } from './came-back-to.ts';
import { identifiedBy } from './identified.ts';
import type { Issuer, Vouched } from './issuer.ts';
import { logFault } from './log-fault.ts';
import { UNSHARED } from './page.ts';
import { OtherAccount, ProviderAway, SignInDeclined, SignInFailed, SignInNotOffered } from './refusals.ts';
import { refused } from './refused.ts';
import { sealedFor } from './sealed-for.ts';
import type { SignIn } from './sign-in.ts';

/** `GET /sign-in/callback`: a browser comes back from the identity provider, and has a session from now on. */
export function finishSignIn(signIn: SignIn): Route {
  return route('GET', '/sign-in/callback', async (request, _at, ctx) => {
    try {
      return await finished(request, ctx, signIn);
    } catch (error) {
      if (error instanceof Refusal) return refused(request, error);
      throw error;
    }
  });
}

async function finished(request: Request, ctx: Context, signIn: SignIn): Promise<Response> {
  const { issuer, personOf, sealer, idle, lifetime } = signIn;
  if (issuer === null) throw new SignInNotOffered();
  const attempt = await attemptOf(request, ctx);
  const vouched = await redeemed(request, ctx, issuer, attempt);
  const identified = identifiedBy(vouched, issuer.settings);
  if (identified === null) {
    ctx.log.warn({ reason: 'no subject' }, 'a sign-in did not come about');
    throw new SignInFailed();
  }
  const { level } = identified;
  if (level < attempt.level) throw new AssuranceTooLow(attempt.level, level);
  const accountId = await ctx.transact(async (act) => {
    const id = await accountOf(act, identified, personOf);
    if (attempt.accountId !== null && attempt.accountId !== id) throw new OtherAccount();
    await recordInto(act.db, [
      {
        kind: 'act',
        at: act.clock.now(),
        viewer: { accountId: id, actingFor: null, office: null },
        act: 'signIn',
        subject: { type: 'Assurance', id: String(level) },
        requestId: act.requestId,
      },
    ]);
    return id;
  });
  const idToken = await sealer.seal(vouched.idToken, sealedFor(accountId));
  const terms = { lifetime, idle, assurance: level, scopes: null, actingFor: null, idToken };
  const { token } = await ctx.sessions.begin(accountId, terms);
  // A new token at each sign-in and each rise of the level: one that was known before is worth nothing now.
  const { viewer } = ctx;
  if (viewer !== null && viewer.sessionId !== null)
    await endSession(ctx.db, viewer.accountId, viewer.sessionId);
  const cookie = browserCookie(ctx.publicUrl, SESSION_COOKIE).give(token, lifetime.total('seconds'));
  return new Response(null, {
    status: 303,
    headers: { ...UNSHARED, location: attempt.returnTo, 'set-cookie': cookie },
  });
}

/** What this browser left with. @throws SignInFailed */
async function attemptOf(request: Request, ctx: Context): Promise<Attempt> {
  const state = new URL(request.url).searchParams.getAll('state');
  const browser = browserCookie(ctx.publicUrl, BROWSER_COOKIE).read(request.headers.get('cookie'));
  const [only] = state;
  const attempt =
    browser === null || only === undefined || state.length !== 1
      ? null
      : await takeAttempt(ctx.db.$extendTables<ServerTables>(), browser, only, ctx.clock.now());
  if (attempt !== null) return attempt;
  ctx.log.warn({ reason: 'unknown state' }, 'a sign-in did not come about');
  throw new SignInFailed();
}

/** @throws ProviderAway, SignInDeclined, SignInFailed */
async function redeemed(request: Request, ctx: Context, issuer: Issuer, attempt: Attempt): Promise<Vouched> {
  // Not the address of the request, whose host is what a client says it is.
  const cameBack = new URL(`${cameBackTo(ctx.publicUrl)}${new URL(request.url).search}`);
  try {
    return await issuer.redeem(cameBack, attempt);
  } catch (fault) {
    logFault(ctx.log, fault);
    if (fault instanceof AuthorizationResponseError) throw new SignInDeclined();
    if (isAway(fault)) throw new ProviderAway();
    throw new SignInFailed();
  }
}

/** Whether nothing, or nothing sensible, was answered, as against something that does not hold. */
function isAway(fault: unknown): boolean {
  if (fault instanceof ResponseBodyError) return fault.status >= 500;
  const code = fault instanceof Error && 'code' in fault ? fault.code : null;
  return code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' || fault instanceof TypeError;
}
