import { beforeAll } from 'vitest';
import { modules } from '../../modules/index.ts';
import type { Environment } from '../../server/environment.ts';
import type { Permission } from '../../server/kit/index.ts';
import { platform } from '../../server/platform/contract.ts';
import type { Running } from '../../server/start/start.ts';
import { account } from '../kit/account.ts';
import { database } from '../kit/serve.ts';
import { testDoor } from '../support/test-door.ts';

type Account = Awaited<ReturnType<typeof account>>;

/** For the top of a test file: the province as it is in production, its door closed, and who stands before it. */
export function closedProvince(given: Partial<Omit<Environment, 'databaseUrl'>> = {}) {
  const { serve, databaseUrl } = database();
  const { exploreGraph, registerDocuments } = platform.permissions;
  const permissions: Readonly<Record<'visitor' | 'explorer' | 'registrar', readonly Permission[]>> = {
    visitor: [],
    explorer: [exploreGraph],
    registrar: [registerDocuments],
  };
  let running: Running;
  const accounts = new Map<string, Account>();
  const statements: string[] = [];

  beforeAll(async () => {
    running = await serve(modules, {
      environment: { production: true, door: testDoor({ documents: 'registered' }), ...given },
      onStatement: (statement) => void statements.push(statement),
    });
    for (const [login, may] of Object.entries(permissions))
      accounts.set(login, await account(running, login, may));
  });

  return {
    url: () => running.url,
    databaseUrl,
    running: () => running,
    /** Another process on the same database. */
    another: () =>
      serve(modules, { environment: { production: true, door: testDoor({ documents: 'registered' }) } }),
    as: (login: keyof typeof permissions): Account => {
      const found = accounts.get(login);
      if (found === undefined) throw new Error(`There is no ${login}`);
      return found;
    },
    /** The statements that are sent meanwhile. */
    statements: async (act: () => Promise<unknown>): Promise<readonly string[]> => {
      const from = statements.length;
      await act();
      return statements.slice(from);
    },
  };
}
