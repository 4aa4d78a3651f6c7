import type { Act, Verdict, Words } from '../../../server/kit/index.ts';
import type { Death } from '../forms/death.ts';
import { EntryKind, PartyRole, type Registration } from '../model.ts';
import { findStatusesFrom, insertStatuses, lockCivilStatus } from '../queries/civil-status.ts';
import { enterInRegister } from '../register/enter-in-register.ts';
import { identified, NUMBER_OF_ANOTHER } from '../register/identified.ts';
import type { Registered, ToRegister } from '../register/registered.ts';
import { widow } from '../register/widow.ts';

/** Enters a death, for the first time or again: it ends the marriage of whoever died. */
export const registerDeath = (registration: Registration) => ({
  decide: async (dossier: ToRegister<Death>, act: Act): Promise<Verdict<Registered>> => {
    const { deceased, sex, diedOn, place, cause, formerEntry } = dossier.application;
    const personId = await identified(act, deceased);
    if (personId === null) return { kind: 'refused', because: NUMBER_OF_ANOTHER };
    const personIds = personId === undefined ? [] : [personId];
    await lockCivilStatus(act.db, personIds);
    const statuses = personIds.length === 0 ? [] : await findStatusesFrom(act.db, personIds, diedOn);
    const marriage = statuses.find(({ validFrom, validTo }) => validFrom <= diedOn && validTo === null);
    if (statuses.some(({ status }) => status === 'deceased')) return { kind: 'refused', because: REGISTERED };
    if (statuses.some((status) => status !== marriage)) return { kind: 'refused', because: MARRIED_LATER };
    const entered = await enterInRegister(act, dossier, {
      kind: EntryKind.DEATH,
      registration,
      happenedOn: diedOn,
      formerEntry,
      cause,
      parties: [{ ...deceased, role: PartyRole.DECEASED, sex, place, personId: personId ?? null }],
    });
    const { entryId } = entered.result;
    if (marriage !== undefined) await widow(act, marriage.entryId, { ...entered.result, diedOn });
    await insertStatuses(act.db, { personIds, entryId, status: 'deceased', validFrom: diedOn });
    return entered;
  },
});

const REGISTERED: Words = {
  vi: 'Việc khai tử của người này đã được đăng ký.',
  en: 'The death of this person is registered already.',
};
const MARRIED_LATER: Words = {
  vi: 'Sổ hộ tịch ghi nhận hôn nhân của người này sau ngày chết; cần xác minh.',
  en: 'The register has this person as married after the day of death; this has to be looked into.',
};
