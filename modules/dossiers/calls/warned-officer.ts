import type { BodyOf } from '../../../server/kit/index.ts';
import type { dossiers } from '../contract.ts';
import { findWarnedOfficer } from '../queries/deadline-warnings.ts';

export const warnedOfficer: BodyOf<typeof dossiers.calls.warnedOfficer> = ({ dossierId }, { db }) =>
  findWarnedOfficer(db, dossierId);
