import { z } from 'zod';
import { text } from '../../../server/kit/index.ts';
import { insurance } from '../../insurance/contract.ts';
import { residence } from '../../residence/contract.ts';
import { justice } from '../contract.ts';
import { birthApplication } from './birth.ts';

/** The linked procedure of birth registration, permanent residence and health-insurance card. */
export const NEWBORN = '3.000722';

/** Its one form (tờ khai điện tử liên thông). */
export const newbornApplication = z.object({
  birth: birthApplication,
  address: text(300),
  householder: text(200).nullish(),
  facility: text(300),
});

/** What the one form says to each part, by the code of its procedure. */
export function applicationsOf({
  birth,
  address,
  householder,
  facility,
}: z.output<typeof newbornApplication>): Readonly<Record<string, unknown>> {
  const { childName: fullName, childBirthDate: birthDate } = birth;
  const home: z.input<typeof residence.procedures.registerResidence.application> = {
    fullName,
    birthDate,
    address,
    householder,
  };
  const card: z.input<typeof insurance.procedures.issueHealthCard.application> = {
    fullName,
    birthDate,
    facility,
  };
  return {
    [justice.procedures.registerBirth.code]: birth,
    [residence.procedures.registerResidence.code]: home,
    [insurance.procedures.issueHealthCard.code]: card,
  };
}
