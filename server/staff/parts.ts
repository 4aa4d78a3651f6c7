import type { SignIn } from '../identity/sign-in/sign-in.ts';
import type { SchemaPart } from '../kit/schema.ts';
import { delegation, delegationPermission } from './schema/delegation.ts';
import { delegationActs } from './schema/delegation-acts.ts';
import { staffRefusals } from './schema/refusals.ts';
import { registerStaffPart, staff } from './schema/register-staff.ts';
import { role, roleGrant, rolePermission } from './schema/role.ts';
import { roleActs } from './schema/role-acts.ts';
import { roleQueries } from './schema/role-queries.ts';

/** Staff and what they may, in the graph. */
export const staffParts = (terms: Pick<SignIn, 'lifetime' | 'idle'>): readonly SchemaPart[] => [
  role,
  rolePermission,
  roleGrant,
  roleQueries,
  roleActs,
  staff,
  registerStaffPart,
  delegation,
  delegationPermission,
  delegationActs(terms),
  ...staffRefusals,
];
