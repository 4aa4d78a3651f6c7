import type { Act, Verdict, Words } from '../../../server/kit/index.ts';
import type { Birth, Parent } from '../forms/birth.ts';
import { EntryKind, PartyRole, type Registration } from '../model.ts';
import { lockCivilStatus } from '../queries/civil-status.ts';
import { isBornByAnother } from '../queries/register.ts';
import { enterInRegister, type NewParty } from '../register/enter-in-register.ts';
import { identified, NUMBER_OF_ANOTHER } from '../register/identified.ts';
import type { Registered, ToRegister } from '../register/registered.ts';

/** Enters a birth into the commune's register, for the first time, again, or for somebody who holds papers. */
export const registerBirth = (registration: Registration) => ({
  decide: async (dossier: ToRegister<Birth>, act: Act): Promise<Verdict<Registered>> => {
    const { childName, childSex, childBirthDate, birthPlace, ...of } = dossier.application;
    const { childCitizenNumber: citizenNumber } = of;
    const personId = await identified(act, { fullName: childName, birthDate: childBirthDate, citizenNumber });
    if (personId === null) return { kind: 'refused', because: NUMBER_OF_ANOTHER };
    if (personId !== undefined) {
      await lockCivilStatus(act.db, [personId]);
      if (await isBornByAnother(act.db, personId)) return { kind: 'refused', because: REGISTERED };
    }
    const child: NewParty = {
      role: PartyRole.CHILD,
      fullName: childName,
      sex: childSex,
      place: birthPlace,
      ethnicity: of.ethnicity,
      nationality: of.nationality,
      citizenNumber,
      personId: personId ?? null,
    };
    const mother = parent(PartyRole.MOTHER, of.motherName, of.motherCitizenNumber, of.mother);
    const father = parent(PartyRole.FATHER, of.fatherName, of.fatherCitizenNumber, of.father);
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
  more: Parent | null | undefined,
): readonly NewParty[] {
  return fullName == null ? [] : [{ ...more, role, fullName, citizenNumber }];
}

const REGISTERED: Words = {
  vi: 'Việc khai sinh của người này đã được đăng ký; có thể yêu cầu cấp bản sao trích lục.',
  en: 'The birth of this person is registered already; a copy of its extract can be asked for.',
};
