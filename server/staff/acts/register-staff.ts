import type { Act } from '../../kit/context.ts';
import { insertStaff, type NewStaff } from '../queries/insert-staff.ts';
import { StaffKnown } from '../refusals.ts';

/** Makes an account for somebody who signs in at an identity provider; it may nothing until it has a role. */
export async function registerStaff(act: Act, staff: NewStaff): Promise<number> {
  const id = await insertStaff(act.db, staff, new Date(act.clock.now().epochMilliseconds));
  if (id === null) throw new StaffKnown();
  return id;
}
