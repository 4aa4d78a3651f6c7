import { sql } from 'kysely';
import { date, dateTime, id, maybe, string } from '../../kit/columns.ts';
import { entity } from '../../kit/entity.ts';
import { inReach } from '../../kit/in-reach.ts';
import { many } from '../../kit/relation.ts';
import { platform } from '../../platform/contract.ts';
import { Delegation, DelegationPermission } from '../../platform/model.ts';

export const delegation = entity(Delegation, {
  description:
    'That somebody acts for another for a time (ủy quyền). Seen by both, and by those who give roles in the agency.',
  table: 'server.staff_delegation',
  key: 'id',
  visible: (viewer, col) => sql`(${col('fromAccount')} = ${viewer?.accountId ?? null}::bigint
    or ${col('toAccount')} = ${viewer?.accountId ?? null}::bigint
    or ${inReach(viewer?.reach(platform.permissions.grantRoles) ?? [], col('agencyId'))})`,
  columns: {
    id: id('Id.'),
    fromName: string('For whom is acted.'),
    toName: string('Who acts.'),
    toLogin: string('Login of whoever acts.'),
    agencyId: maybe(id('Id of the agency; null: everywhere.')),
    validFrom: date('The first day on which it holds.'),
    validTo: date('The first day on which it no longer holds.'),
    reason: string('Why.'),
    madeAt: dateTime('When it was made.'),
    endedAt: maybe(dateTime('When it was ended before its time.')),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  relations: {
    permissions: many(DelegationPermission, { id: 'delegationId' }, 'In what is acted.', {
      oldest: 'permission',
      first: 100,
      withParent: true,
    }),
  },
});

export const delegationPermission = entity(DelegationPermission, {
  description: 'Something that is delegated.',
  table: 'server.delegation_permission',
  key: 'id',
  // Seen only through its delegation.
  visible: () => sql`false`,
  columns: { permission: string('Name of the permission.') },
});
