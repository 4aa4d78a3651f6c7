import type { Act } from '../../../server/kit/index.ts';
import { PetitionKind, PetitionState } from '../model.ts';
import { lockPetition, type PetitionRow, wasTakenFurther } from '../queries/petition.ts';
import { AlreadyTakenFurther, FirstDecisionMissing } from '../refusals.ts';
import type { ToldPetition } from '../told.ts';
import type { Incoming } from './enter-petition.ts';

type Where = Pick<Incoming, 'agencyId' | 'channel' | 'receivedOn'>;

/** A petition of somebody as it comes in; one that takes a first complaint further, of that petitioner alone. */
export async function incomingOf(
  act: Act,
  { kind, matter = null, knownOn = null, first = null, summary, people }: ToldPetition,
  petitionerId: number,
  where: Where,
): Promise<Incoming> {
  const told = { ...where, kind, matter, knownOn, summary, people, petitionerId };
  if (first === null) return { ...told, instance: 1, firstId: null, forwardedFromId: null };
  const before = await lockPetition(act.db, first);
  if (before === undefined || before.petitionerId !== petitionerId || !canBeTakenFurther(act, before))
    throw new FirstDecisionMissing();
  if (await wasTakenFurther(act.db, first)) throw new AlreadyTakenFurther();
  return { ...told, matter: before.matter, instance: 2, firstId: first, forwardedFromId: null };
}

const SETTLED: readonly PetitionState[] = [
  PetitionState.ACCEPTED,
  PetitionState.VERIFYING,
  PetitionState.DIALOGUE,
  PetitionState.DRAFTING,
];

/** A first complaint that was decided, or whose settlement is late. */
function canBeTakenFurther(act: Act, { kind, instance, decidedOn, state, dueAt }: PetitionRow): boolean {
  const late =
    SETTLED.includes(state) && dueAt !== null && dueAt.getTime() < act.clock.now().epochMilliseconds;
  return kind === PetitionKind.COMPLAINT && instance === 1 && (decidedOn !== null || late);
}
