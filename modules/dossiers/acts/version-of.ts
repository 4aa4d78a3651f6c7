import { type Act, dayOf } from '../../../server/kit/index.ts';
import { procedures } from '../../procedures/contract.ts';
import { type DossierRow, updateDossier } from '../queries/dossier.ts';
import type { Version } from './dossier-for.ts';
import { holdsOn } from './holds-on.ts';

/**
 * The version of its procedure that a dossier is handled under. Once it is received it keeps the one of that day; until
 * then it follows the catalogue, as long as there is a version in force.
 */
export async function versionOf(act: Act, dossier: DossierRow): Promise<Version> {
  const { id, procedureId, receivedAt } = dossier;
  const version = await act.call(procedures.calls.version, { id: procedureId });
  const day = dayOf(act.clock.now()).toString();
  if (receivedAt !== null || holdsOn(version, day)) return version;
  const now = await act.call(procedures.calls.versionInForce, { code: version.code, day });
  if (now === null) return version;
  await updateDossier(act.db, id, { procedureId: now.id });
  return now;
}
