import type { Permission, Viewer } from '../../../server/kit/index.ts';
import { inspectorate } from '../contract.ts';
import { PetitionAct, PetitionState } from '../model.ts';

interface Rule {
  readonly may: Permission;
  /** From which state to which. */
  readonly leads: Readonly<Partial<Record<PetitionState, PetitionState>>>;
  /** Whether it is done at most once. */
  readonly once?: true;
}

const { handlePetitions, decidePetitions } = inspectorate.permissions;
const {
  RECEIVED,
  LEADER_MEETING,
  ACCEPTED,
  VERIFYING,
  DIALOGUE,
  DRAFTING,
  DECIDED,
  NOT_ACCEPTED,
  FORWARDED,
  RETURNED,
  FILED,
  WITHDRAWN,
  ARCHIVED,
} = PetitionState;

const fromTriage = (to: PetitionState) => ({ [RECEIVED]: to, [LEADER_MEETING]: to });

/** Everything that is done to a petition behind its receipt: by whom, from which state, to which. The whole of it. */
export const RULES: Readonly<Record<Exclude<PetitionAct, 'receive'>, Rule>> = {
  [PetitionAct.CLASSIFY]: {
    may: handlePetitions,
    leads: {
      [RECEIVED]: RECEIVED,
      [LEADER_MEETING]: LEADER_MEETING,
      [ACCEPTED]: ACCEPTED,
      [VERIFYING]: VERIFYING,
      [DIALOGUE]: DIALOGUE,
      [DRAFTING]: DRAFTING,
    },
  },
  [PetitionAct.MEET_LEADER]: { may: handlePetitions, leads: { [RECEIVED]: LEADER_MEETING } },
  [PetitionAct.ACCEPT]: { may: decidePetitions, leads: fromTriage(ACCEPTED) },
  [PetitionAct.NOT_ACCEPT]: { may: decidePetitions, leads: fromTriage(NOT_ACCEPTED) },
  [PetitionAct.FORWARD]: { may: handlePetitions, leads: fromTriage(FORWARDED) },
  [PetitionAct.RETURN]: { may: handlePetitions, leads: fromTriage(RETURNED) },
  [PetitionAct.FILE]: { may: handlePetitions, leads: fromTriage(FILED) },
  [PetitionAct.NOTIFY]: {
    may: handlePetitions,
    once: true,
    leads: {
      [ACCEPTED]: ACCEPTED,
      [VERIFYING]: VERIFYING,
      [DIALOGUE]: DIALOGUE,
      [DRAFTING]: DRAFTING,
      [NOT_ACCEPTED]: NOT_ACCEPTED,
    },
  },
  [PetitionAct.VERIFY]: {
    may: handlePetitions,
    leads: { [ACCEPTED]: VERIFYING, [DIALOGUE]: VERIFYING, [DRAFTING]: VERIFYING },
  },
  [PetitionAct.DIALOGUE]: { may: handlePetitions, leads: { [ACCEPTED]: DIALOGUE, [VERIFYING]: DIALOGUE } },
  [PetitionAct.DRAFT]: { may: handlePetitions, leads: { [VERIFYING]: DRAFTING, [DIALOGUE]: DRAFTING } },
  [PetitionAct.DECIDE]: { may: decidePetitions, leads: { [DRAFTING]: DECIDED } },
  [PetitionAct.SEND]: { may: handlePetitions, once: true, leads: { [DECIDED]: DECIDED } },
  [PetitionAct.CARRY_OUT]: { may: handlePetitions, once: true, leads: { [DECIDED]: DECIDED } },
  [PetitionAct.PUBLICISE]: { may: handlePetitions, once: true, leads: { [DECIDED]: DECIDED } },
  [PetitionAct.WITHDRAW]: {
    may: decidePetitions,
    leads: {
      ...fromTriage(WITHDRAWN),
      [ACCEPTED]: WITHDRAWN,
      [VERIFYING]: WITHDRAWN,
      [DIALOGUE]: WITHDRAWN,
      [DRAFTING]: WITHDRAWN,
    },
  },
  [PetitionAct.ARCHIVE]: {
    may: handlePetitions,
    leads: {
      [DECIDED]: ARCHIVED,
      [NOT_ACCEPTED]: ARCHIVED,
      [FORWARDED]: ARCHIVED,
      [RETURNED]: ARCHIVED,
      [FILED]: ARCHIVED,
      [WITHDRAWN]: ARCHIVED,
    },
  },
};

export type LaterAct = keyof typeof RULES;

export const LATER_ACTS: readonly LaterAct[] = Object.values(PetitionAct).filter((act) => act !== 'receive');

/** What the viewer may do with a petition as it stands; `done` is what was done to it before. */
export function possibleActs(
  viewer: Viewer | null,
  { agencyId, state }: { readonly agencyId: number; readonly state: PetitionState },
  done: readonly PetitionAct[],
): readonly LaterAct[] {
  return LATER_ACTS.filter((act) => {
    const { may, leads, once = false } = RULES[act];
    return state in leads && viewer?.may(may, agencyId) === true && !(once && done.includes(act));
  });
}
