import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { base, Check } from 'oidc-provider/lib/helpers/interaction_policy/index.js';
import { Provider } from 'oidc-provider/lib/provider.js';
import { leavingPage } from './choosing-page.ts';
import { demoAdapter } from './demo-adapter.ts';
import { demoClaims } from './demo-claims.ts';

const HOUR = 3_600;

export interface DemoClient {
  readonly clientId: string;
  readonly secret: string;
  /** Where the installation answers that people sign in to. */
  readonly publicUrl: string;
}

/** An identity provider with the demo persons, whose keys and memory are of this process alone. */
export async function makeProvider(
  issuer: string,
  { clientId, secret, publicUrl }: DemoClient,
): Promise<Provider> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), use: 'sig', alg: 'ES256', kid: 'demo' };
  const policy = base();
  // One browser plays everybody: it is asked each time.
  policy
    .get('login')
    ?.checks.add(
      new Check('everytime', 'Somebody is to be chosen', ({ oidc }) =>
        oidc.result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
      ),
    );
  return new Provider(issuer, {
    adapter: demoAdapter(),
    clients: [
      {
        client_id: clientId,
        client_secret: secret,
        redirect_uris: [`${publicUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${publicUrl}/sign-out`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    pkce: { required: () => true },
    acrValues: ['LoA1', 'LoA2'],
    claims: {
      acr: null,
      openid: ['sub', 'TechID', 'HoTen', 'SoDinhDanh', 'LoaiTaiKhoan', 'birthdate', 'loAs'],
    },
    // The level of this sign-in goes with the access token, for what is asked with it.
    extraTokenClaims: ({ oidc }) => ({ level: oidc.entities.AuthorizationCode?.acr ?? null }),
    findAccount: (_ctx, login, token) => {
      const extra = token !== undefined && 'extra' in token ? token.extra : undefined;
      const claims = demoClaims(login, typeof extra?.level === 'string' ? extra.level : null);
      return claims === undefined ? undefined : { accountId: login, claims: () => claims };
    },
    // There is one client, and it is ours: nobody has to consent.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        ...(oidc.client === undefined ? {} : { clientId: oidc.client.clientId }),
        ...(oidc.session?.accountId === undefined ? {} : { accountId: oidc.session.accountId }),
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    interactions: { policy, url: (_ctx, { uid }) => `/choose/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: (ctx, form) => {
          ctx.body = leavingPage(form);
        },
      },
    },
    renderError: (ctx, { error }) => {
      ctx.type = 'text/plain';
      ctx.body = `${error}\n`;
    },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: 12 * HOUR,
    },
  });
}
