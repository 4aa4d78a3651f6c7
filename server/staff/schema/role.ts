import { sql } from 'kysely';
import { boolean, date, dateTime, id, maybe, string } from '../../kit/columns.ts';
import { entity, everybody } from '../../kit/entity.ts';
import { inReach } from '../../kit/in-reach.ts';
import { many, one } from '../../kit/relation.ts';
import { platform } from '../../platform/contract.ts';
import { Role, RoleGrant, RolePermission } from '../../platform/model.ts';

const { grantRoles, approveAdministration } = platform.permissions;

export const role = entity(Role, {
  description: 'What somebody is in an office (vai trò), with what goes with it.',
  table: 'server.role',
  key: 'id',
  visible: everybody,
  columns: {
    code: string('Its code.'),
    titleVi: string('Its name in Vietnamese.'),
    titleEn: string('Its name in English.'),
    administrative: boolean('Whether it takes two persons to give it.'),
  },
  relations: {
    permissions: many(RolePermission, { id: 'roleId' }, 'What goes with it.', {
      oldest: 'permission',
      first: 100,
      withParent: true,
    }),
  },
});

export const rolePermission = entity(RolePermission, {
  description: 'Something that goes with a role.',
  table: 'server.role_permission',
  key: 'id',
  visible: everybody,
  columns: { permission: string('Name of the permission.') },
});

export const roleGrant = entity(RoleGrant, {
  description:
    'That somebody has a role in an agency, or is to have it. Seen by themselves, and by those who give roles there.',
  table: 'server.staff_role',
  key: 'id',
  visible: (viewer, col) => sql`(${col('accountId')} = ${viewer?.accountId ?? null}::bigint
    or ${inReach(viewer?.reach(grantRoles) ?? [], col('agencyId'))}
    or ${inReach(viewer?.reach(approveAdministration) ?? [], col('agencyId'))})`,
  columns: {
    id: id('Id.'),
    accountId: id('Id of the account.'),
    login: string('Login of the account.'),
    name: string('Name of the person.'),
    agencyId: maybe(id('Id of the agency; null: everywhere.')),
    validFrom: date('The first day on which it holds.'),
    validTo: maybe(date('The first day on which it no longer holds; null: without an end.')),
    grantedBy: string('Who gave or proposed it.'),
    grantedAt: dateTime('When it was given or proposed.'),
    approvedBy: maybe(string('Who approved it, where it takes two persons.')),
    approvedAt: maybe(dateTime('When it was approved.')),
    endedAt: maybe(dateTime('When it was ended before its time.')),
    proposed: boolean('Whether it waits for somebody to approve it, and does not hold yet.'),
  },
  orders: {
    NAME: { description: 'By name.', by: [['name', 'asc']] },
    NEWEST: { description: 'The last that was given first.', by: [['id', 'desc']] },
  },
  relations: { role: one(Role, { roleId: 'id' }, 'The role.') },
});
