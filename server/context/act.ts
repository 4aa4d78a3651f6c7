import { hash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { recordRefusal } from '../audit/record-refusal.ts';
import { AssuranceTooLow } from '../kit/assurance.ts';
import type { Act } from '../kit/context.ts';
import { IdempotencyKeyReused, NotAllowed, NotSignedIn, Refusal } from '../kit/errors.ts';
import { parse } from '../kit/parse.ts';
import { answeredUnder } from './answered-under.ts';
import type { Asking } from './asking.ts';
import { canonical } from './canonical.ts';
import { earlier } from './earlier.ts';
import { groupMarks } from './group-marks.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { insistPossible } from './insist-possible.ts';
import type { Platform } from './platform.ts';
import type { Telling } from './telling.ts';

type Arguments = { readonly idempotencyKey?: string | null | undefined };

/** One mutation: one transaction, one audit entry, one answer per idempotency key. See Context.act. */
export async function act(
  platform: Platform,
  asking: Asking,
  transact: (
    kind: string,
    body: (act: Act, telling: Telling) => Promise<number>,
    marks: readonly string[] | null,
  ) => Promise<number>,
  info: GraphQLResolveInfo,
  args: Arguments,
  body: (act: Act) => Promise<number>,
  subjectType: string | null,
  begins: () => void = () => undefined,
): Promise<number> {
  const { viewer, requestId, reason = null } = asking;
  if (viewer === null) throw new NotSignedIn();
  const isStaff = viewer.kind === 'staff' || (viewer.kind === 'person' && viewer.isGranted);
  if (isStaff && viewer.assurance < platform.staffLevel)
    throw new AssuranceTooLow(platform.staffLevel, viewer.assurance);
  platform.seals.insistSealed();
  const operation = info.fieldName;
  const { accountId } = viewer;
  const marks = groupMarks(asking.graph, operation, accountId, args);
  const once = () =>
    transact(
      operation,
      async (inside, { entries, answers }) => {
        begins();
        const key = args.idempotencyKey == null ? null : parse(idempotencyKey, args).idempotencyKey;
        const argumentsHash = hash('sha256', canonical(args), 'buffer');
        if (key !== null) {
          const before = await earlier(inside.db, accountId, key);
          if (before !== null) {
            if (before.operation !== operation || !before.argumentsHash.equals(argumentsHash))
              throw new IdempotencyKeyReused();
            return before.resultId;
          }
        }
        // Not before the look: what was done before the module was switched is answered as it was.
        await insistPossible(inside, platform.registry, asking.graph, operation);
        const id = await body(inside);
        if (key !== null) answers.push({ accountId, key, operation, argumentsHash, resultId: id });
        const subject = { type: subjectType, id: String(id) };
        const at = platform.clock.now();
        entries.push({ kind: 'act', at, viewer, act: operation, subject, requestId, reason });
        return id;
      },
      marks,
    );
  try {
    return await once();
  } catch (error) {
    // An equal request ended between the look and the lock: now there is an answer to look at.
    if (isKeyTaken(error) || (await isAnswered(error, platform, asking, accountId, args))) return once();
    if (error instanceof NotAllowed) await recordRefusal(platform, asking, operation, error.name);
    throw error;
  }
}

/** Whether what was refused had been done under the same key: that is why it was refused. */
async function isAnswered(
  error: unknown,
  { log }: Pick<Platform, 'log'>,
  { db, requestId }: Asking,
  accountId: number,
  args: Arguments,
): Promise<boolean> {
  const { data } = idempotencyKey.safeParse(args);
  if (data === undefined || !(error instanceof Refusal) || error instanceof IdempotencyKeyReused)
    return false;
  try {
    return (await answeredUnder(db, accountId, data.idempotencyKey)) !== null;
  } catch (err) {
    log.error({ err, requestId }, 'a refused act was not looked at once more');
    return false;
  }
}

function isKeyTaken(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'idempotency_pkey';
}
