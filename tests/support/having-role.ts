import type { Province } from './province.ts';

/** An account with a role in an agency, or with null everywhere, as if it had been given in the right way. */
export async function havingRole(
  province: Province,
  login: string,
  code: string,
  agencyId: number | null,
): Promise<number> {
  const { accountId } = await province.office(login, [], null);
  const role = await province
    .db()
    .selectFrom('server.role')
    .select(['id as roleId', 'administrative'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  const at = new Date();
  const approval = role.administrative ? { approvedBy: province.clerk.accountId, approvedAt: at } : {};
  await province
    .db()
    .insertInto('server.roleGrant')
    .values({
      ...role,
      accountId: accountId ?? 0,
      agencyId,
      validFrom: '2026-11-23',
      validTo: null,
      grantedBy: province.administrator.accountId ?? 0,
      grantedAt: at,
      ...approval,
    })
    .execute();
  return accountId ?? 0;
}
