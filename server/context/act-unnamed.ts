import { randomUUID } from 'node:crypto';
import type { Act } from '../kit/context.ts';
import { NotSignedIn } from '../kit/errors.ts';
import type { Asking } from './asking.ts';
import { insistPossible } from './insist-possible.ts';
import type { Platform } from './platform.ts';
import type { Telling } from './telling.ts';

/**
 * One act of somebody whom the law hides: one transaction, and one audit entry that says what was done and not by whom.
 * `transact` begins it as a request of its own, so that nothing ties what it writes to anything else of theirs.
 * See Context.answerUnnamed.
 */
export async function actUnnamed(
  { clock, seals, registry }: Pick<Platform, 'clock' | 'seals' | 'registry'>,
  { viewer, graph }: Pick<Asking, 'viewer' | 'graph'>,
  transact: (requestId: string, body: (act: Act, telling: Telling) => Promise<number>) => Promise<number>,
  operation: string,
  subjectType: string,
  body: (act: Act) => Promise<number>,
): Promise<number> {
  if (viewer === null) throw new NotSignedIn();
  seals.insistSealed();
  const requestId = randomUUID();
  return transact(requestId, async (inside, { entries }) => {
    await insistPossible(inside, registry, graph, operation);
    const id = await body(inside);
    const subject = { type: subjectType, id: String(id) };
    entries.push({ kind: 'act', at: clock.now(), viewer: null, act: operation, subject, requestId });
    return id;
  });
}
