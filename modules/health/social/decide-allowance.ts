import {
  type Act,
  type DossierToDecide,
  dayOf,
  type Verdict,
  type Words,
} from '../../../server/kit/index.ts';
import { people } from '../../people/contract.ts';
import { endAllowance, findPaid, findRate, insertAllowance } from '../queries/allowances.ts';
import { findDegree } from '../queries/disabilities.ts';
import { lock } from '../queries/lock.ts';
import { AllowanceKind, AllowanceRequest } from './model.ts';

/** Begins, changes or ends an allowance of the applicant, from today on; what was paid before stays in the register. */
export async function decideAllowance(
  act: Act,
  kind: AllowanceKind,
  request: AllowanceRequest,
  {
    id: dossierId,
    agencyId,
    applicantId: personId,
    application: { payout },
  }: DossierToDecide<{ readonly payout: string }>,
): Promise<Verdict<{ readonly allowanceId: number }>> {
  await lock(act.db, `allowance ${kind} ${personId}`);
  const today = dayOf(act.clock.now());
  const day = today.toString();
  const paid = await findPaid(act.db, kind, personId);
  if ((paid === undefined) !== (request === AllowanceRequest.START))
    return { kind: 'refused', because: paid === undefined ? NONE_PAID : PAID_ALREADY };
  const ended = { endedOn: day, endingDossierId: dossierId };
  if (request === AllowanceRequest.END && paid !== undefined) {
    await endAllowance(act.db, paid.id, ended);
    return { kind: 'granted', result: { allowanceId: paid.id } };
  }
  const { birthDate } = await act.call(people.calls.identity, { personId });
  if (birthDate === null) return { kind: 'unready', because: AGE_UNKNOWN };
  const age = Temporal.PlainDate.from(birthDate).until(today, { largestUnit: 'years' }).years;
  const degree = kind === AllowanceKind.PENSION ? null : await findDegree(act.db, personId);
  if (degree === undefined) return { kind: 'refused', because: NO_CERTIFICATE };
  const rate = await findRate(act.db, kind, { degree, age }, today);
  if (rate === undefined) return { kind: 'refused', because: NOT_ENTITLED };
  if (paid !== undefined) await endAllowance(act.db, paid.id, ended);
  const { id: rateId, amount } = rate;
  const allowance = { kind, personId, agencyId, dossierId, rateId, amount, payout, validFrom: day };
  return { kind: 'granted', result: { allowanceId: await insertAllowance(act.db, allowance) } };
}

const PAID_ALREADY: Words = {
  vi: 'Người đề nghị đang hưởng loại trợ cấp này.',
  en: 'The applicant gets this allowance already.',
};
const NONE_PAID: Words = {
  vi: 'Người đề nghị hiện không hưởng loại trợ cấp này.',
  en: 'The applicant does not get this allowance now.',
};
const AGE_UNKNOWN: Words = {
  vi: 'Chưa có ngày sinh của người đề nghị.',
  en: 'The date of birth of the applicant is not known.',
};
const NO_CERTIFICATE: Words = {
  vi: 'Người đề nghị không có giấy xác nhận khuyết tật.',
  en: 'The applicant has no certificate of disability.',
};
const NOT_ENTITLED: Words = {
  vi: 'Người đề nghị không thuộc đối tượng hưởng theo mức trợ cấp hiện hành.',
  en: 'The rates in force provide nothing for the applicant.',
};
