import type { Assurance, Viewer } from './viewer.ts';

/** On what terms a session begins. */
export interface Terms {
  /** It ends after this, whatever happens. */
  readonly lifetime: Temporal.Duration;
  /** It ends when it was not used for so long, to the minute; null: only with its lifetime. */
  readonly idle: Temporal.Duration | null;
  readonly assurance: Assurance;
  /** Names of the permissions that it carries at most; null: all that the account has. */
  readonly scopes: readonly string[] | null;
  /** The agencies to which it is narrowed; null, as without: all in which the account may something. */
  readonly agencies?: readonly number[] | null;
  /** The account for which its holder acts, and by which delegation: then it carries what that says, and no more. */
  readonly actingFor: number | null;
  readonly delegation?: number | null;
  /** What tells an identity provider whom to sign out, sealed. */
  readonly idToken?: Buffer | null;
}

export interface Begun {
  readonly token: string;
  readonly expiresAt: Date;
}

/** The hold on who is signed in. */
export interface SessionDesk {
  /** The account with this login. */
  accountOf(login: string): Promise<number | null>;
  /** Begins a session. Only the token's hash is kept. */
  begin(accountId: number, terms: Terms): Promise<Begun>;
  /** An account as it may act at this moment; null where there is none, or it is suspended. */
  renewed(accountId: number): Promise<Viewer | null>;
  /** Ends every session of an account, and those in which others act for it. */
  endAll(accountId: number): Promise<void>;
}
