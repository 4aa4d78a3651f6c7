import { type Asker, askerAt } from './asker.ts';
import type { Province } from './province.ts';

/** An account, or with null nobody, in a session of its own: some of what is asked ends sessions. */
export async function inSession(province: Province, login: string, accountId: number | null): Promise<Asker> {
  if (accountId === null) return askerAt(province.url, { login, accountId });
  const { token } = await province.platform().identity.begin(accountId, {
    lifetime: Temporal.Duration.from({ minutes: 10 }),
    idle: null,
    assurance: 2,
    scopes: null,
    actingFor: null,
  });
  return askerAt(province.url, { login, accountId, token });
}
