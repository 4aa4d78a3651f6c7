import type { Act } from '../../kit/context.ts';
import type { Permission } from '../../kit/contract.ts';
import { dayOf } from '../../kit/day.ts';
import { InvalidInput, NotAllowed, NotSignedIn } from '../../kit/errors.ts';
import { platform } from '../../platform/contract.ts';
import { insistHolds, reaches } from '../insist-holds.ts';
import { period } from '../period.ts';
import { permissionsNamed } from '../permissions-named.ts';
import { findStaff } from '../queries/account.ts';
import { findRole, insertRoleGrant, type RoleRow } from '../queries/role.ts';
import { ApprovalNeeded, NotToOneself, RoleHeld, StaffNotFound } from '../refusals.ts';
import { withKnownAgency } from '../with-known-agency.ts';

export interface RoleToGive {
  readonly login: string;
  readonly role: string;
  /** Null: in all agencies. */
  readonly agency: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/**
 * Gives somebody a role, or proposes to: an administrative one counts only once another person has approved it.
 * Nobody gives what they do not hold there, or anything to themselves.
 */
export async function giveRole(
  act: Act,
  { login, role: code, agency: agencyId, ...asked }: RoleToGive,
  how: 'at once' | 'proposed',
): Promise<number> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  if (!reaches(viewer, platform.permissions.grantRoles, agencyId)) throw new NotAllowed();
  const role = await findRole(act.db, { code });
  if (role === null)
    throw new InvalidInput('role', { vi: 'Không có vai trò này.', en: 'There is no such role.' });
  const permissions = permissionsOf(act, role);
  const administrative = role.administrative || permissions.some((permission) => permission.administrative);
  if (administrative && how === 'at once') throw new ApprovalNeeded();
  if (!administrative && how === 'proposed') throw nothingToApprove();
  const accountId = await findStaff(act.db, login);
  if (accountId === null) throw new StaffNotFound();
  if (accountId === viewer.accountId) throw new NotToOneself();
  await insistHolds(act, [platform.permissions.grantRoles, ...permissions], agencyId, [accountId]);
  const now = act.clock.now();
  const grant = {
    accountId,
    roleId: role.id,
    administrative,
    agencyId,
    ...period(asked, dayOf(now)),
    grantedBy: viewer.accountId,
    grantedAt: new Date(now.epochMilliseconds),
  };
  return withKnownAgency('agency', () => insertRoleGrant(act.db, grant)).catch((error: unknown) => {
    throw isOverlap(error) ? new RoleHeld() : error;
  });
}

/** What goes with a role; what no module declares any more is nothing that anybody could hold. */
export function permissionsOf(act: Act, { permissions }: RoleRow): readonly Permission[] {
  const all = act.modules.permissions();
  const known = permissions.filter((name) => all.some((permission) => permission.name === name));
  return permissionsNamed(all, known, 'role');
}

function isOverlap(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'role_grant_never_overlaps';
}

function nothingToApprove(): InvalidInput {
  return new InvalidInput('role', {
    vi: 'Vai trò này không cần phê duyệt; hãy cấp trực tiếp.',
    en: 'Nobody needs to approve this role: grant it.',
  });
}
