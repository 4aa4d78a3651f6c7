import {
  type Act,
  type DossierToDecide,
  dayOf,
  type Verdict,
  type Words,
} from '../../../server/kit/index.ts';
import { health } from '../contract.ts';
import type { LicenceKind } from '../model.ts';
import { findLastInspection } from '../queries/inspections.ts';
import { findRule, findStanding, insertLicence, type Licensed, nextSerial } from '../queries/licences.ts';
import { lock } from '../queries/lock.ts';

/** Whom or what a dossier would license. */
export interface Candidate {
  /** Null for a facility that nobody knows yet. */
  readonly known: Licensed | null;
  readonly headLicenceId: number | null;
  /** The name on the licence, and the facility; called once the licence is certain. */
  readonly enter: () => Promise<{ readonly name: string; readonly facilityId: number | null }>;
}

/**
 * Enters a licence into the register: from today or, where it renews one that ends soon, from the day on which that one
 * ends. Whoever holds one already gets no second, and what has to be inspected is inspected first.
 */
export async function issueLicence(
  act: Act,
  kind: LicenceKind,
  {
    id: dossierId,
    agencyId,
    applicantId: holderId,
    application,
  }: DossierToDecide<{ readonly scope: string }>,
  { known, headLicenceId, enter }: Candidate,
): Promise<Verdict<{ readonly licenceId: number }>> {
  const today = dayOf(act.clock.now());
  const rule = await findRule(act.db, kind, today);
  if (rule === undefined) return { kind: 'unready', because: NO_RULE };
  if (rule.inspected && (await findLastInspection(act.db, dossierId))?.passed !== true)
    return { kind: 'unready', because: NOT_INSPECTED };
  if (known !== null) await lock(act.db, `licence ${kind} ${JSON.stringify(known)}`);
  const standing = known === null ? undefined : await findStanding(act.db, kind, known, today.toString());
  const from = standing === undefined ? today : await renewedFrom(act, standing.validTo, today);
  if (from === null) return { kind: 'refused', because: alreadyLicensed(standing?.number ?? '') };
  const { year } = today;
  const { id: licenceId, number } = await insertLicence(act.db, {
    ...(await enter()),
    kind,
    issuerId: agencyId,
    agencyId,
    year,
    serial: await nextSerial(act.db, { agencyId, kind, year }),
    scope: application.scope,
    holderId,
    headLicenceId,
    dossierId,
    issuedOn: today.toString(),
    validFrom: from.toString(),
    validTo: rule.months === null ? null : from.add({ months: rule.months }).toString(),
  });
  const fromDay = from.toString();
  await act.publish(health.events.licenceIssued, { licenceId, agencyId, holderId, kind, number, fromDay });
  await act.enqueue(health.jobs.renderLicence, { licenceId });
  return { kind: 'granted', result: { licenceId }, pending: true };
}

/** The day on which a licence ends that may be renewed by now; null for one that holds longer. */
async function renewedFrom(
  act: Act,
  validTo: string | null,
  today: Temporal.PlainDate,
): Promise<Temporal.PlainDate | null> {
  if (validTo === null) return null;
  const { remindBefore: days } = await act.settings(health);
  const ends = Temporal.PlainDate.from(validTo);
  return Temporal.PlainDate.compare(today, ends.subtract({ days })) < 0 ? null : ends;
}

const NO_RULE: Words = {
  vi: 'Chưa có quy định về loại giấy phép này vào ngày hôm nay.',
  en: 'No rule for this kind of licence is known today.',
};
const NOT_INSPECTED: Words = {
  vi: 'Chưa có kết quả thẩm định đạt yêu cầu cho hồ sơ này.',
  en: 'No inspection for this dossier was passed yet.',
};

function alreadyLicensed(number: string): Words {
  return {
    vi: `Đã có giấy phép cùng loại số ${number} còn hiệu lực.`,
    en: `There is a licence of this kind already, number ${number}, that still holds.`,
  };
}
