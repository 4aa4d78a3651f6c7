import { type Act, dayOf } from '../../../server/kit/index.ts';
import type { KnownThen } from '../clocks/limit-for.ts';
import { inspectorate } from '../contract.ts';
import { updatePetition } from '../queries/petition.ts';
import { insertStep } from '../queries/petition-steps.ts';
import { dueOf } from './due-of.ts';
import { insistUnnamed } from './insist-unnamed.ts';
import type { ActedOn } from './petition-for.ts';
import { type LaterAct, RULES } from './possible.ts';

interface Step {
  readonly act: LaterAct;
  readonly note: string | null;
  /** What is known from now on; else what was. */
  readonly known?: KnownThen;
  /** Number of the decision or conclusion. */
  readonly decision?: string;
}

/** Writes down what is done to a petition, brings it into its next state, and tells. Answers with its id. */
export async function recordStep(
  act: Act,
  { petition, steps, viewer }: ActedOn,
  { act: done, note, known, decision }: Step,
): Promise<number> {
  const { id, agencyId, petitionerId, kind, state } = petition;
  await insistUnnamed(act, petition, [note, decision]);
  const last = steps.at(-1);
  if (last === undefined) throw new Error(`petition ${id} was never received`);
  const { remote, complexity, severalPlaces, outside } = known ?? last;
  const step = {
    petitionId: id,
    act: done,
    onDay: dayOf(act.clock.now()).toString(),
    officerId: viewer.accountId,
    note,
    remote,
    complexity,
    severalPlaces,
    outside,
  };
  await insertStep(act.db, step);
  await updatePetition(act.db, id, {
    state: RULES[done].leads[state] ?? state,
    dueAt: await dueOf(act, petition, [...steps, step]),
    ...(decision === undefined ? {} : { decision, decidedOn: step.onDay }),
  });
  await act.publish(inspectorate.events.petitionMoved, {
    petitionId: id,
    agencyId,
    petitionerId,
    kind,
    act: done,
  });
  return id;
}
