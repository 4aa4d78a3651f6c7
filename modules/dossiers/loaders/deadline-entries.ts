import type { BodyOf } from '../../../server/kit/index.ts';
import type { dossiers } from '../contract.ts';
import { findDeadlineEntries } from '../queries/deadline-entries.ts';

export const deadlineEntries: BodyOf<typeof dossiers.loaders.deadlineEntries> = async (
  dossierIds,
  { db },
) => {
  const entries = Map.groupBy(await findDeadlineEntries(db, dossierIds), ({ dossierId }) => dossierId);
  return dossierIds.map((id) => entries.get(id) ?? []);
};
