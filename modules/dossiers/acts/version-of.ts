import { type Act, dayOf } from '../../../server/kit/index.ts';
import { procedures } from '../../procedures/contract.ts';
import { type DossierRow, updateDossier } from '../queries/dossier.ts';
import type { Version } from './dossier-for.ts';
import { holdsOn } from './holds-on.ts';

/**
 * The version of its procedure that a dossier is handled under. Once it is received it keeps the one of that day; until
 * then it follows the catalogue, as long as there is a version in force that still offers its case by its channel.
 */
export async function versionOf(act: Act, dossier: DossierRow): Promise<Version> {
  const { id, procedureId, receivedAt, channel, caseName } = dossier;
  const version = await act.call(procedures.calls.version, { id: procedureId });
  const day = dayOf(act.clock.now()).toString();
  if (receivedAt !== null || holdsOn(version, day)) return version;
  const now = await act.call(procedures.calls.versionInForce, { code: version.code, day });
  const isOffered = now?.offers.some((offer) => offer.channel === channel && offer.caseName === caseName);
  if (now === null || isOffered !== true) return version;
  await updateDossier(act.db, id, { procedureId: now.id });
  return now;
}
