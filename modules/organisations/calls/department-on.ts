import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { findDepartmentOn } from '../queries/find-departments.ts';

export const departmentOn: BodyOf<typeof organisations.calls.departmentOn> = async ({ field, day }, { db }) =>
  (await findDepartmentOn(db, field, Temporal.PlainDate.from(day))) ?? null;
