import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openGroupCommit } from '../../server/context/group-commit.ts';
import { GroupSpoilt } from '../../server/context/group-spoilt.ts';

type Outcomes = readonly PromiseSettledResult<number>[];

interface Begun {
  readonly names: readonly string[];
  readonly end: PromiseWithResolvers<Outcomes>;
}

let begun: Begun[];
let groups: ReturnType<typeof openGroupCommit<string>>;

beforeEach(() => {
  begun = [];
  groups = openGroupCommit<string>();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const together = (names: readonly string[]): Promise<Outcomes> => {
  const end = Promise.withResolvers<Outcomes>();
  begun.push({ names, end });
  return end.promise;
};
const alone = (name: string) => async (): Promise<number> => {
  const [outcome] = await together([name]);
  if (outcome?.status !== 'fulfilled') throw outcome?.reason;
  return outcome.value;
};
const join = (name: string, marks: readonly string[] = [name], kind = 'kind'): Promise<number> =>
  groups.join(kind, { what: name, marks, alone: alone(name) }, together);
const joinAll = (names: readonly string[]) => names.map((name) => join(name));
const asked = () => begun.map(({ names }) => names.join(' '));
/** Ends what began as the nth with the lengths of the names. */
const end = async (nth: number): Promise<void> => {
  const { names, end } = begun[nth] ?? { names: [], end: Promise.withResolvers<Outcomes>() };
  end.resolve(names.map(({ length }) => ({ status: 'fulfilled', value: length })));
  await setImmediate();
};

describe('what is carried out in groups', () => {
  it('is carried out alone where nobody else comes', async () => {
    const answer = join('first');
    await setImmediate();
    expect(asked()).toEqual(['first']);
    await end(0);
    expect(await answer).toBe(5);
  });

  it('goes together where it comes in one turn, and each gets its own answer', async () => {
    const answers = joinAll(['a', 'bb', 'ccc']);
    await setImmediate();
    expect(asked()).toEqual(['a bb ccc']);
    await end(0);
    expect(await Promise.all(answers)).toEqual([1, 2, 3]);
  });

  it('waits while two are under way, and goes together with all who wait when one of them ends', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      void join(name);
      await setImmediate();
    }
    expect(asked()).toEqual(['a', 'b']);
    await end(1);
    expect(asked()).toEqual(['a', 'b', 'c d e']);
  });

  it('goes with no more than fifteen others', async () => {
    const names = Array.from({ length: 40 }, (_, nth) => `n${nth}`);
    const answers = joinAll(names);
    await setImmediate();
    expect(begun.map((each) => each.names.length)).toEqual([16, 16]);
    await end(0);
    await end(1);
    await end(2);
    expect(begun.map((each) => each.names.length)).toEqual([16, 16, 8]);
    expect(begun.flatMap((each) => each.names)).toEqual(names);
    expect(await Promise.all(answers)).toHaveLength(40);
  });

  it('never goes with another that has a mark in common, and keeps the order of those', async () => {
    void join('a', ['one']);
    void join('b', ['two']);
    void join('c', ['one', 'three']);
    void join('d', ['three']);
    void join('e', ['four']);
    await setImmediate();
    expect(asked()).toEqual(['a b e', 'c']);
    await end(1);
    expect(asked()).toEqual(['a b e', 'c', 'd']);
  });

  it('has nothing to do with what is of another kind', async () => {
    void join('a', ['one'], 'kind');
    void join('b', ['one'], 'other kind');
    await setImmediate();
    expect(asked()).toEqual(['a', 'b']);
  });

  it('does not wait for ever for those that do not end', async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      void join(name);
      await setImmediate();
    }
    vi.advanceTimersByTime(49);
    expect(asked()).toEqual(['a', 'b']);
    vi.advanceTimersByTime(1);
    expect(asked()).toEqual(['a', 'b', 'c d']);
    void join('e');
    await setImmediate();
    vi.advanceTimersByTime(50);
    expect(asked()).toEqual(['a', 'b', 'c d', 'e']);
  });

  it('is carried out one by one where it fails together, and each gets what it comes to by itself', async () => {
    const answers = Promise.allSettled(joinAll(['a', 'bb', 'ccc']));
    await setImmediate();
    begun[0]?.end.reject(new Error('none of it was done'));
    await setImmediate();
    expect(asked()).toEqual(['a bb ccc', 'a', 'bb', 'ccc']);
    begun[2]?.end.reject(new Error('refused'));
    await end(1);
    await end(3);
    expect(await answers).toMatchObject([
      { status: 'fulfilled', value: 1 },
      { status: 'rejected', reason: { message: 'refused' } },
      { status: 'fulfilled', value: 3 },
    ]);
  });

  it('goes on alone where it spoils a group, and the others once more together', async () => {
    const answers = Promise.allSettled(joinAll(['a', 'bb', 'ccc', 'dddd']));
    await setImmediate();
    begun[0]?.end.reject(new GroupSpoilt(new Set([1, 3])));
    await setImmediate();
    expect(asked()).toEqual(['a bb ccc dddd', 'bb', 'dddd', 'a ccc']);
    begun[1]?.end.reject(new Error('refused'));
    await end(2);
    await end(3);
    expect(await answers).toMatchObject([
      { status: 'fulfilled', value: 1 },
      { status: 'rejected', reason: { message: 'refused' } },
      { status: 'fulfilled', value: 3 },
      { status: 'fulfilled', value: 4 },
    ]);
  });

  it('gets a refusal of its own without disturbing the others', async () => {
    const answers = Promise.allSettled(joinAll(['a', 'bb']));
    await setImmediate();
    begun[0]?.end.resolve([
      { status: 'rejected', reason: new Error('refused') },
      { status: 'fulfilled', value: 2 },
    ]);
    expect(await answers).toMatchObject([
      { status: 'rejected', reason: { message: 'refused' } },
      { status: 'fulfilled', value: 2 },
    ]);
    expect(asked()).toEqual(['a bb']);
  });
});
