import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { modules } from '../modules/index.ts';
import { recordInto } from './audit/record-into.ts';
import type { ServerTables } from './data/tables.ts';
import { readEnvironment } from './environment.ts';
import { openLog } from './observe/log.ts';
import { platform } from './platform/contract.ts';
import { findModules } from './registry/find.ts';
import { inOrder } from './registry/order.ts';
import { insertStaff } from './staff/queries/insert-staff.ts';
import { staffLogin } from './staff/staff-login.ts';
import { layFoundation } from './start/foundation.ts';
import { runCommand } from './start/run-command.ts';

/**
 * `npm run administrator -- <login> <name> <issuer> <subject>`: makes one of the first administrators, who signs in at
 * the identity provider. They may everything everywhere, since nobody gives on what they do not hold. An administrative
 * role takes a proposer, an approver and a receiver: so three can be made here, and all further ones in the graph.
 */
const MOST = 3;
const parsed = z
  .tuple([
    staffLogin,
    z.string().trim().min(1).max(200),
    z.url({ protocol: /^https?$/ }),
    z.string().min(1).max(500),
  ])
  .safeParse(process.argv.slice(2));
if (!parsed.success) {
  console.error('npm run administrator -- <login> <name> <issuer of the identity provider> <subject there>');
  process.exit(1);
}
const [login, name, issuer, subject] = parsed.data;
await runCommand(async (stack) => {
  const environment = readEnvironment();
  const installed = inOrder([...modules, ...(await findModules(environment.modules, modules))]);
  const { database } = await layFoundation(environment, openLog('warn'), stack, {
    say: console.log,
    web: false,
    modules: installed,
  });
  const permissions = [platform, ...installed.map(({ contract }) => contract)]
    .flatMap((contract) => Object.values(contract.permissions))
    .map((permission) => permission.name);
  const outcome = await database.db.transaction().execute(async (trx) => {
    const tables = trx.$extendTables<ServerTables>();
    const { held } = await tables
      .selectFrom('server.accountGrant')
      .select(({ fn }) => fn.count<number>('accountId').distinct().as('held'))
      .where('permission', '=', platform.permissions.approveAdministration.name)
      .where('agencyId', 'is', null)
      .executeTakeFirstOrThrow();
    if (Number(held) >= MOST) return `There are ${MOST} already; the others are made in the graph.`;
    const at = Temporal.Now.instant();
    const id = await insertStaff(trx, { login, name, issuer, subject }, new Date(at.epochMilliseconds));
    if (id === null) return 'This login or subject has an account already.';
    await tables
      .insertInto('server.accountGrant')
      .values(permissions.map((permission) => ({ accountId: id, permission, agencyId: null })))
      .execute();
    await recordInto(trx, [
      {
        kind: 'act',
        at,
        viewer: null,
        act: 'makeFirstAdministrator',
        subject: { type: 'Staff', id: String(id) },
        requestId: randomUUID(),
      },
    ]);
    return null;
  });
  if (outcome !== null) process.exitCode = 1;
  console.log(outcome ?? `${login} may now: ${permissions.join(', ')}.`);
});
