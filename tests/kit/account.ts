import { beginByLogin } from '../../server/identity/begin-by-login.ts';
import { openSessions } from '../../server/identity/sessions.ts';
import type { Permission } from '../../server/kit/index.ts';
import type { Running } from '../../server/start/start.ts';
import { graphqlOver } from '../support/client.ts';

/** An account that may use these permissions everywhere, signed in. */
export async function account({ url, platform }: Running, login: string, may: readonly Permission[] = []) {
  const { server } = platform.database;
  const { id } = await server
    .insertInto('server.account')
    .values({ login, name: login, personId: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (may.length > 0)
    await server
      .insertInto('server.accountGrant')
      .values(may.map(({ name }) => ({ accountId: id, permission: name, agencyId: null })))
      .execute();
  const session = await beginByLogin(openSessions(server, platform.clock), login);
  if (session === null) throw new Error(`${login} cannot sign in`);
  return { id, token: session.token, ask: graphqlOver(url, session.token) };
}
