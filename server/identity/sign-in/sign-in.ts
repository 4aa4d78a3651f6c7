import type { Module } from '../../kit/module.ts';
import type { Sealer } from '../../sealer.ts';
import type { PersonOf } from './account-of.ts';
import { type Issuer, openIssuer } from './issuer.ts';
import type { SignInSettings } from './settings.ts';

/** How people sign in at this installation. */
export interface SignIn {
  /** Null where nobody vouches for people. */
  readonly issuer: Issuer | null;
  /** Null where no module keeps persons. */
  readonly personOf: PersonOf | null;
  /** Keeps what tells the issuer whom to sign out. */
  readonly sealer: Sealer;
  readonly idle: Temporal.Duration;
  readonly lifetime: Temporal.Duration;
}

export async function signInFor(
  settings: SignInSettings,
  installed: readonly Module[],
  sealer: Sealer,
): Promise<SignIn> {
  const { oidc, sessionIdle, sessionLifetime } = settings;
  return {
    issuer: oidc === null ? null : await openIssuer(oidc),
    personOf: installed.find(({ identifies }) => identifies !== undefined)?.identifies ?? null,
    sealer,
    idle: Temporal.Duration.from({ minutes: sessionIdle }),
    lifetime: Temporal.Duration.from({ hours: sessionLifetime }),
  };
}
