import { type Act, InvalidInput, NotAllowed } from '../../../server/kit/index.ts';
import { inspectorate } from '../contract.ts';
import { findConfidant, insertConfidant } from '../queries/confidants.ts';
import { denunciationFor } from './denunciation-for.ts';
import { insistUnnamed } from './insist-unnamed.ts';

/** Lets an officer of the agency know who denounced, in one case. Nobody lets themselves. */
export async function nameConfidant(
  act: Act,
  petitionId: number,
  officerId: number,
  reason: string,
): Promise<number> {
  const { petition, viewer } = await denunciationFor(act, petitionId);
  const officer = await act.sessions.renewed(officerId);
  if (
    officer === null ||
    officer.kind === 'client' ||
    !officer.may(inspectorate.permissions.readPetitions, petition.agencyId)
  )
    throw notAnOfficer();
  if ([viewer.accountId, viewer.actingFor?.accountId].includes(officerId)) throw new NotAllowed();
  await insistUnnamed(act, petition, [reason]);
  const known = await findConfidant(act.db, petitionId, officerId);
  if (known !== undefined) return known.id;
  const namedAt = new Date(act.clock.now().epochMilliseconds);
  return insertConfidant(act.db, {
    petitionId,
    accountId: officerId,
    reason,
    namedBy: viewer.accountId,
    namedAt,
  });
}

function notAnOfficer(): InvalidInput {
  return new InvalidInput('officer', {
    vi: 'Người này không xử lý đơn của cơ quan.',
    en: 'This is nobody who reads the petitions of the agency.',
  });
}
