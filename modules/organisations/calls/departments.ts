import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { findDepartments } from '../queries/find-departments.ts';

export const departments: BodyOf<typeof organisations.calls.departments> = (_all, { db }) =>
  findDepartments(db);
