import { type Act, InvalidInput, type Words } from '../../../server/kit/index.ts';
import { people } from '../../people/contract.ts';
import { PartyField, PartyRole } from '../model.ts';
import { isOtherwise, lockCivilStatus } from '../queries/civil-status.ts';
import { type EntryRow, isBornByAnother, type PartyRow } from '../queries/register.ts';
import { NUMBER_OF_ANOTHER } from '../register/identified.ts';
import type { WantedChange } from './annotate-entry.ts';

interface Numbered {
  readonly entry: EntryRow;
  /** As they are read before the changes. */
  readonly parties: readonly PartyRow[];
  readonly changes: readonly WantedChange[];
  /** Which of the changes gives the number, and where it stands among them. */
  readonly change: WantedChange;
  readonly at: number;
}

/**
 * The person whom a number that is noted in an entry ties to it, entered where the province does not know them yet.
 * @throws InvalidInput where the number is another's, or the register has its bearer as born, married or dead by another entry
 */
export async function bearerOf(act: Act, { entry, parties, changes, change, at }: Numbered): Promise<number> {
  const { role, value: citizenNumber } = change;
  const refuse = (because: Words) => new InvalidInput(`changes.${at}.value`, because);
  const party = parties.find((each) => each.role === role);
  if (parties.some((each) => each !== party && each.citizenNumber === citizenNumber)) throw refuse(OF_TWO);
  const said = (field: PartyField) =>
    changes.find((other) => other.role === role && other.field === field)?.value;
  const personId = await act.call(people.calls.enterPerson, {
    citizenNumber,
    fullName: said(PartyField.FULL_NAME) ?? party?.fullName ?? '',
    birthDate: said(PartyField.BIRTH_DATE) ?? party?.birthDate ?? null,
  });
  if (personId === null) throw refuse(NUMBER_OF_ANOTHER);
  await lockCivilStatus(act.db, [personId]);
  const isBorn = role === PartyRole.CHILD && (await isBornByAnother(act.db, personId, entry.id));
  if (isBorn || (await isOtherwise(act.db, personId, entry.id))) throw refuse(OTHERWISE);
  return personId;
}

const OF_TWO: Words = {
  vi: 'Số định danh này là của một người khác trong cùng việc hộ tịch.',
  en: 'The citizen number is that of somebody else whom the entry names.',
};
const OTHERWISE: Words = {
  vi: 'Theo sổ hộ tịch, người mang số này đã được khai sinh, đang có vợ, có chồng hoặc đã chết; cần xác minh.',
  en: 'The register has the bearer of this number as born, married or dead already; this has to be looked into.',
};
