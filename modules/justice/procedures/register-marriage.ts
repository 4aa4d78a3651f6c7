import { type Act, dayOf, type Verdict } from '../../../server/kit/index.ts';
import type { Marriage } from '../forms/marriage.ts';
import { EntryKind, PartyRole, type Registration, Sex } from '../model.ts';
import { insertStatuses } from '../queries/civil-status.ts';
import { enterInRegister } from '../register/enter-in-register.ts';
import { identified, NUMBER_OF_ANOTHER } from '../register/identified.ts';
import { obstacleToMarriage } from '../register/obstacle-to-marriage.ts';
import type { Registered, ToRegister } from '../register/registered.ts';

/** Marries two persons in the register, unless the law forbids it; again: as of the day on which they did. */
export const registerMarriage = (registration: Registration) => ({
  decide: async (dossier: ToRegister<Marriage>, act: Act): Promise<Verdict<Registered>> => {
    const { husband, wife, marriedOn, formerEntry } = dossier.application;
    const from = marriedOn ?? dayOf(act.clock.now()).toString();
    const husbandId = await identified(act, husband);
    const wifeId = await identified(act, wife);
    if (husbandId === null || wifeId === null) return { kind: 'refused', because: NUMBER_OF_ANOTHER };
    const personIds = [husbandId, wifeId].filter((id) => id !== undefined);
    const because = await obstacleToMarriage(act.db, {
      spouses: [
        { ...husband, sex: Sex.MALE },
        { ...wife, sex: Sex.FEMALE },
      ],
      personIds,
      from,
    });
    if (because !== null) return { kind: 'refused', because };
    const entered = await enterInRegister(act, dossier, {
      kind: EntryKind.MARRIAGE,
      registration,
      happenedOn: from,
      formerEntry,
      parties: [
        { ...husband, role: PartyRole.HUSBAND, sex: Sex.MALE, personId: husbandId ?? null },
        { ...wife, role: PartyRole.WIFE, sex: Sex.FEMALE, personId: wifeId ?? null },
      ],
    });
    const { entryId } = entered.result;
    await insertStatuses(act.db, { personIds, entryId, status: 'married', validFrom: from });
    return entered;
  },
});
