import { type Act, dayOf } from '../../../server/kit/index.ts';
import { isAllHandedOver, readyThings, setHandedOver } from '../queries/affected-things.ts';
import {
  type ReorganisationRow,
  takeReorganisation,
  updateReorganisation,
} from '../queries/reorganisation.ts';
import { announce } from './announce.ts';
import { surveyAll } from './survey-all.ts';

const AT_ONCE = 1000;

/** The next step of a reorganisation, if there is one that needs no person; whether there was. */
export async function nextStep(act: Act, id: number): Promise<boolean> {
  const found = await takeReorganisation(act.db, id);
  if (found === null || found.finishedAt !== null) return false;
  const now = new Date(act.clock.now().epochMilliseconds);
  if (found.surveyedAt === null) {
    await surveyAll(act, found);
    await updateReorganisation(act.db, id, { surveyedAt: now });
    return false;
  }
  const hasCome = Temporal.PlainDate.compare(Temporal.PlainDate.from(found.day), dayOf(act.clock.now())) <= 0;
  if (found.confirmedAt === null || !hasCome) return false;
  if (found.begunAt === null) {
    await announce(act, found);
    await updateReorganisation(act.db, id, { begunAt: now });
    return true;
  }
  if (await handOver(act, found, now)) return true;
  // What has come since it was listed, and what has gone.
  await surveyAll(act, found);
  if (!(await isAllHandedOver(act.db, id))) return (await readyThings(act.db, found, 1)).length > 0;
  await updateReorganisation(act.db, id, { finishedAt: now });
  return false;
}

/** Hands over the next things of one holding; whether there were any. */
async function handOver(act: Act, found: ReorganisationRow, now: Date): Promise<boolean> {
  const things = await readyThings(act.db, found, AT_ONCE);
  const [first] = things;
  if (first === undefined) return false;
  const holding = act.modules.holdings().find(({ name }) => name === first.holding);
  // A module that is gone keeps its things, and whoever looks sees them wait.
  if (holding?.handOver == null) throw new Error(`Nobody hands over ${first.holding}`);
  await holding.handOver(things, found.day, act);
  await setHandedOver(
    act.db,
    things.map(({ id }) => id),
    now,
  );
  return true;
}
