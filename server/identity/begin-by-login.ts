import type { Begun, SessionDesk, Terms } from '../kit/session-desk.ts';

const TERMS: Terms = {
  lifetime: Temporal.Duration.from({ hours: 12 }),
  idle: null,
  assurance: 2,
  scopes: null,
  actingFor: null,
};

/** A session for whoever has the login, without a proof: for a developer's machine. Null where nobody has it. */
export async function beginByLogin(sessions: SessionDesk, login: string): Promise<Begun | null> {
  const accountId = await sessions.accountOf(login);
  return accountId === null ? null : sessions.begin(accountId, TERMS);
}
