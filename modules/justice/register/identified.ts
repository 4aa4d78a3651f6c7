import type { Act, Words } from '../../../server/kit/index.ts';
import { people } from '../../people/contract.ts';
import type { Identity } from '../forms/identity.ts';

/** Whoever is in the register of persons under another name or day of birth than the form says. */
export const NUMBER_OF_ANOTHER: Words = {
  vi: 'Số định danh trong tờ khai đã được đăng ký với họ tên hoặc ngày sinh khác.',
  en: 'A citizen number in the form is known under another name or day of birth.',
};

/**
 * The person with this identity, entered where the province does not know them yet: undefined where they have no number,
 * null where the number is known under another name or day of birth.
 */
export function identified(
  act: Act,
  { fullName, citizenNumber, birthDate }: Pick<Identity, 'fullName' | 'citizenNumber' | 'birthDate'>,
): Promise<number | null | undefined> {
  if (citizenNumber == null) return Promise.resolve(undefined);
  return act.call(people.calls.enterPerson, { fullName, citizenNumber, birthDate });
}
