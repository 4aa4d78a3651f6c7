import { type Act, InvalidInput, NotAllowed, signedIn } from '../../../server/kit/index.ts';
import { health } from '../contract.ts';
import { LicenceActKind } from '../model.ts';
import { findActs, insertAct } from '../queries/licence-acts.ts';
import { lockLicence } from '../queries/licences.ts';
import { LicenceActNotPossible, LicenceNotFound } from '../refusals.ts';

/** After what each may follow; undefined stands for the issuing. Nothing follows a revocation. */
const FOLLOWS: Readonly<Record<LicenceActKind, readonly (LicenceActKind | undefined)[]>> = {
  [LicenceActKind.SUSPENDED]: [undefined, LicenceActKind.RESUMED],
  [LicenceActKind.RESUMED]: [LicenceActKind.SUSPENDED],
  [LicenceActKind.REVOKED]: [undefined, LicenceActKind.SUSPENDED, LicenceActKind.RESUMED],
};

const EVENTS = {
  [LicenceActKind.SUSPENDED]: health.events.licenceSuspended,
  [LicenceActKind.RESUMED]: health.events.licenceResumed,
  [LicenceActKind.REVOKED]: health.events.licenceRevoked,
};

/** Suspends, resumes or revokes a licence from a day on, for a reason. What was written before stays. */
export async function actOnLicence(
  act: Act,
  kind: LicenceActKind,
  { id, fromDay, reason }: { readonly id: number; readonly fromDay: string; readonly reason: string },
): Promise<number> {
  const viewer = signedIn(act.viewer);
  const licence = await lockLicence(act.db, id);
  if (licence === undefined) throw new LicenceNotFound();
  const { agencyId, holderId, number, validFrom, validTo } = licence;
  if (!viewer.may(health.permissions.keepLicences, agencyId)) throw new NotAllowed();
  const last = (await findActs(act.db, [id])).at(-1);
  if (!FOLLOWS[kind].includes(last?.kind)) throw new LicenceActNotPossible(last?.kind ?? null);
  if (fromDay < (last?.fromDay ?? validFrom) || (validTo !== null && fromDay >= validTo)) throw outside();
  await insertAct(act.db, {
    licenceId: id,
    kind,
    fromDay,
    reason,
    agencyId,
    accountId: viewer.accountId,
    at: new Date(act.clock.now().epochMilliseconds),
  });
  const fact = { licenceId: id, agencyId, holderId, kind: licence.kind, number, fromDay };
  await act.publish(EVENTS[kind], fact);
  return id;
}

function outside(): InvalidInput {
  return new InvalidInput('from', {
    vi: 'Ngày phải nằm trong thời hạn của giấy phép và không sớm hơn quyết định trước đó.',
    en: 'The day must lie within the validity of the licence and not before the last decision on it.',
  });
}
