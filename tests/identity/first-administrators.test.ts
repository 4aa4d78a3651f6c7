import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { query } from '../start/outcome.ts';
import { cloneUrl } from '../support/database.ts';
import { endWithFile } from '../support/end-with-file.ts';

const COMMAND = fileURLToPath(new URL('../../server/first-administrators.ts', import.meta.url));
const ISSUER = 'https://issuer.invalid';
const { PATH, NODE_COMPILE_CACHE } = process.env;

const { url, drop } = await cloneUrl();
endWithFile(drop);

async function made(...words: readonly string[]): Promise<number | null> {
  const command = spawn(process.execPath, [COMMAND, ...words], {
    env: { PATH, NODE_COMPILE_CACHE, DATABASE_URL: url, NODE_ENV: 'production' },
    stdio: 'ignore',
  });
  const [code]: unknown[] = await once(command, 'exit');
  return typeof code === 'number' ? code : null;
}

it('makes nobody of a login that has an account, and says how it is called', async () => {
  expect(await made('admin-1', 'Quản trị 1', ISSUER, 'sub-1')).toBe(0);
  expect(await made('admin-1', 'Quản trị 1', ISSUER, 'other')).toBe(1);
  expect(await made('admin-1')).toBe(1);
  const { rows } = await query(
    url,
    `select count(*)::int as accounts from server.account where login = 'admin-1'`,
  );
  expect(rows).toEqual([{ accounts: 1 }]);
});

it('makes three administrators who sign in at the provider, each recorded, and no fourth', async () => {
  for (const nth of [2, 3])
    expect(await made(`admin-${nth}`, `Quản trị ${nth}`, ISSUER, `sub-${nth}`)).toBe(0);
  expect(await made('admin-4', 'Quản trị 4', ISSUER, 'sub-4')).toBe(1);
  const { rows } = await query(
    url,
    `select a.login, e.subject, array_agg(g.permission order by g.permission) @>
        array['admin.manageModules', 'dossiers.readDossiers', 'server.approveAdministration', 'server.grantRoles', 'server.manageClients'] as may
      from server.account a join server.external_identity e on e.account_id = a.id
      join server.account_grant g on g.account_id = a.id where e.issuer = $1 group by 1, 2 order by 1`,
    [ISSUER],
  );
  expect(rows).toEqual([1, 2, 3].map((nth) => ({ login: `admin-${nth}`, subject: `sub-${nth}`, may: true })));
  const { rows: recorded } = await query(
    url,
    `select count(*)::int as acts from server.audit where act = 'makeFirstAdministrator'`,
  );
  expect(recorded).toEqual([{ acts: 3 }]);
});
