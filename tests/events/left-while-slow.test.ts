import { expect, it } from 'vitest';
import { Follower } from '../../server/events/follower.ts';
import type { Group } from '../../server/events/group.ts';
import { inTurn } from '../../server/events/in-turn.ts';
import type { Outlet } from '../../server/events/outlet.ts';
import { Viewer } from '../../server/kit/viewer.ts';

const START = { tx: '0', id: 0 };

it('who leaves while their client is waited for is told nothing any more', async () => {
  const taken = Promise.withResolvers<boolean>();
  const asked = Promise.withResolvers<void>();
  const told: unknown[] = [];
  const group: Group = {
    wanted: {
      types: new Set(),
      agencies: null,
      procedures: null,
      personId: null,
      everywhere: new Set(),
      within: new Map(),
      byRight: false,
    },
    position: () => START,
    read: async () => ({ events: [], upTo: START }),
    render: async () => ({ text: '' }),
    join: (live) => told.push(live),
    leave: () => undefined,
    advance: () => undefined,
    beat: () => undefined,
  };
  const outlet: Outlet = {
    send: (text) => told.push(text),
    waiting: () => 1,
    taken: () => {
      asked.resolve();
      return taken.promise;
    },
    finish: () => undefined,
    close: () => undefined,
    results: () => {
      throw new Error('Nothing is asked for');
    },
    begun: () => null,
  };
  const viewer = new Viewer({ accountId: 1, personId: null, name: 'follower', grants: [] });
  const session = {
    viewer: () => viewer,
    isSound: () => true,
    sound: async () => undefined,
    close: () => undefined,
  };
  const follower = new Follower(
    {
      limits: { buffer: 1, patience: 1 },
      moment: () => ({ wall: 0, steady: 0 }),
      turn: inTurn(),
      sent: () => undefined,
      slow: () => ({}),
    },
    { group, after: START, session, outlet, resultOf: () => ({}), ended: () => undefined },
  );
  await asked.promise;
  follower.leave();
  taken.resolve(true);
  await inTurn()();
  expect(told).toEqual([]);
});
