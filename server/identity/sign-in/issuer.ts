import * as oidc from 'openid-client';
import { clientProof } from './client-proof.ts';
import { limitedFetch } from './limited-fetch.ts';
import type { OidcSettings } from './settings.ts';

/** What ties an answer to the question. */
export interface Ties {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What an issuer vouches for. */
export interface Vouched {
  readonly issuer: string;
  readonly claims: Readonly<Record<string, unknown>>;
  /** What the ID token says of how surely the person was known this time. */
  readonly acr: unknown;
  readonly idToken: string;
}

/** An identity provider as this installation knows it. */
export interface Issuer {
  readonly settings: OidcSettings;
  /** Where a browser signs in. */
  signInAddress(redirectUri: string, ties: Ties, level: 1 | 2): Promise<URL>;
  /** Exchanges the code in the address with which the browser came back. @throws where anything of it does not fit */
  redeem(cameBack: URL, ties: Ties): Promise<Vouched>;
  /** Where a browser signs out; null where the issuer has no such place. */
  signOutAddress(idToken: string, returnTo: string): Promise<URL | null>;
}

const HOUR = 3_600_000;
const PATIENCE = 10;

/** Knows the issuer as soon as somebody asks for it: a provider that is away hinders no start. @throws StartFault for a key that is none */
export async function openIssuer(settings: OidcSettings): Promise<Issuer> {
  const proof = await clientProof(settings);
  let known: { readonly config: oidc.Configuration; readonly at: number } | null = null;

  const discovered = async (): Promise<oidc.Configuration> => {
    const now = performance.now();
    if (known !== null && now - known.at < HOUR) return known.config;
    try {
      const config = await discover(settings, proof);
      known = { config, at: now };
      return config;
    } catch (error) {
      // What was known an hour ago is better than nothing; its keys are asked for anew by themselves.
      if (known !== null) return known.config;
      throw error;
    }
  };

  return {
    settings,
    signInAddress: async (redirectUri, { state, nonce, verifier }, level) =>
      oidc.buildAuthorizationUrl(await discovered(), {
        redirect_uri: redirectUri,
        scope: settings.scope,
        acr_values: settings.levels[level - 1] ?? '',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }),
    redeem: async (cameBack, { state, nonce, verifier }) => {
      const config = await discovered();
      const tokens = await oidc.authorizationCodeGrant(config, cameBack, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const inToken = tokens.claims();
      if (inToken === undefined || tokens.id_token === undefined) throw new Error('No ID token came');
      const told =
        config.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await oidc.fetchUserInfo(config, tokens.access_token, inToken.sub);
      return {
        issuer: inToken.iss,
        claims: { ...inToken, ...told },
        acr: inToken.acr,
        idToken: tokens.id_token,
      };
    },
    signOutAddress: async (idToken, returnTo) => {
      const config = await discovered();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return oidc.buildEndSessionUrl(config, {
        id_token_hint: idToken,
        post_logout_redirect_uri: returnTo,
      });
    },
  };
}

async function discover(
  { issuer, clientId }: OidcSettings,
  proof: oidc.ClientAuth,
): Promise<oidc.Configuration> {
  const address = new URL(issuer);
  return oidc.discovery(address, clientId, undefined, proof, {
    timeout: PATIENCE,
    [oidc.customFetch]: limitedFetch,
    execute: [
      // The library trusts the connection; we look at the signature all the same.
      oidc.enableNonRepudiationChecks,
      // Settings allow http for this machine alone.
      ...(address.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
    ],
  });
}
