import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../contract.ts';
import type { ReorganisationRow } from '../queries/reorganisation.ts';
import { toldChanges } from '../queries/told-changes.ts';

/** Tells the world that the day has come. */
export async function announce(act: Act, { id: reorganisationId, day }: ReorganisationRow): Promise<void> {
  const { units, agencies } = await toldChanges(act.db, reorganisationId);
  const { unitReorganised, agencyReorganised } = organisations.events;
  await act.publishAll(
    unitReorganised,
    units.map((unit) => ({ reorganisationId, day, ...unit })),
  );
  await act.publishAll(
    agencyReorganised,
    agencies.map((agency) => ({ reorganisationId, day, ...agency })),
  );
  await act.record('reorganise', { type: 'Reorganisation', id: String(reorganisationId) });
}
