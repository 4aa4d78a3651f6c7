import type { Act, Verdict } from '../../../server/kit/index.ts';
import type { Birth } from '../forms/birth.ts';
import { EntryKind, PartyRole, type Registration } from '../model.ts';
import { enterInRegister, type NewParty } from '../register/enter-in-register.ts';
import type { Registered, ToRegister } from '../register/registered.ts';

/** Enters a birth into the commune's register, for the first time, again, or for somebody who holds papers. */
export const registerBirth = (registration: Registration) => ({
  decide: (dossier: ToRegister<Birth>, act: Act): Promise<Verdict<Registered>> => {
    const { childName, childSex, childBirthDate, birthPlace, ...of } = dossier.application;
    const child: NewParty = {
      role: PartyRole.CHILD,
      fullName: childName,
      sex: childSex,
      place: birthPlace,
      ethnicity: of.ethnicity,
      nationality: of.nationality,
      citizenNumber: of.childCitizenNumber,
    };
    const mother = parent(PartyRole.MOTHER, of.motherName, of.motherCitizenNumber);
    const father = parent(PartyRole.FATHER, of.fatherName, of.fatherCitizenNumber);
    return enterInRegister(act, dossier, {
      kind: EntryKind.BIRTH,
      registration,
      happenedOn: childBirthDate,
      formerEntry: of.formerEntry,
      parties: [child, ...mother, ...father],
    });
  },
});

function parent(
  role: PartyRole,
  fullName: string | null | undefined,
  citizenNumber: string | null | undefined,
): readonly NewParty[] {
  return fullName == null ? [] : [{ role, fullName, citizenNumber }];
}
