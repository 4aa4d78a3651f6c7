import { GroupSpoilt } from './group-spoilt.ts';

/** So many groups of one kind are under way at once; who comes then goes together with the others who wait. */
const AT_ONCE = 2;

/** The more are carried out together, the less each of them costs, and the longer each waits for the others. */
const MOST = 16;

/** How long those wait whose predecessors do not end, in milliseconds: they may wait for somebody's lock. */
const PATIENCE = 50;

/** Something that is carried out by itself, or with others. */
export interface Member<W> {
  readonly what: W;
  /** No two of a group have one of these in common. */
  readonly marks: readonly string[];
  alone(): Promise<number>;
}

/** Carries several out, and tells what became of each. Where it rejects, nothing of it was done. @throws GroupSpoilt */
type Together<W> = (group: readonly W[]) => Promise<readonly PromiseSettledResult<number>[]>;

/** Carries out in groups what comes at once. */
export interface GroupCommit<W> {
  join(kind: string, member: Member<W>, together: Together<W>): Promise<number>;
}

interface Waiting<W> extends Member<W> {
  readonly done: PromiseWithResolvers<number>;
}

/**
 * Whoever comes while little is under way begins at once, by itself; those who come meanwhile wait for one that ends, and
 * begin together.
 */
export function openGroupCommit<W>(): GroupCommit<W> {
  const lanes = new Map<string, ReturnType<typeof openLane<W>>>();
  return {
    join: (kind, member, together) => {
      const lane = lanes.get(kind) ?? openLane<W>();
      lanes.set(kind, lane);
      return lane(member, together);
    },
  };
}

function openLane<W>() {
  let underWay = 0;
  let waiting: readonly Waiting<W>[] = [];
  let impatient: NodeJS.Timeout | undefined;

  const begin = (together: Together<W>): void => {
    clearTimeout(impatient);
    impatient = undefined;
    const group = groupOf(waiting);
    waiting = waiting.filter((one) => !group.includes(one));
    underWay += 1;
    void carryOut(group, together).finally(() => {
      underWay -= 1;
      goOn(together);
    });
  };

  const goOn = (together: Together<W>): void => {
    while (waiting.length > 0 && underWay < AT_ONCE) begin(together);
    if (waiting.length > 0) impatient ??= setTimeout(insist, PATIENCE, together);
  };

  const insist = (together: Together<W>): void => {
    if (waiting.length > 0) begin(together);
    goOn(together);
  };

  return (member: Member<W>, together: Together<W>): Promise<number> => {
    const done = Promise.withResolvers<number>();
    waiting = [...waiting, { ...member, done }];
    // Those who come in the same turn go along.
    if (waiting.length === 1) setImmediate(goOn, together);
    return done.promise;
  };
}

/** The first of those who wait, and those behind who have nothing in common with them. */
function groupOf<W>(waiting: readonly Waiting<W>[]): readonly Waiting<W>[] {
  const taken = new Set<string>();
  const group: Waiting<W>[] = [];
  for (const one of waiting) {
    if (group.length === MOST) break;
    const isAlike = one.marks.some((mark) => taken.has(mark));
    // Those with a mark in common keep their order.
    for (const mark of one.marks) taken.add(mark);
    if (!isAlike) group.push(one);
  }
  return group;
}

/** Whoever spoils a group, or all where nobody knows who, goes on alone, and the rest once more together. */
async function carryOut<W>(group: readonly Waiting<W>[], together: Together<W>): Promise<void> {
  if (group.length < 2) {
    await Promise.all(group.map(({ alone, done }) => alone().then(done.resolve, done.reject)));
    return;
  }
  try {
    const outcomes = await together(group.map(({ what }) => what));
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome.status === 'fulfilled') group[at]?.done.resolve(outcome.value);
      else group[at]?.done.reject(outcome.reason);
    }
  } catch (error) {
    const spoils = (at: number) => !(error instanceof GroupSpoilt) || error.by.has(at);
    const apart = group.filter((_, at) => spoils(at)).map((one) => [one]);
    const rest = group.filter((_, at) => !spoils(at));
    await Promise.all([...apart, rest].map((some) => carryOut(some, together)));
  }
}
