import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeContext } from '../../server/context/make-context.ts';
import { platform } from '../../server/platform/contract.ts';
import { openJobCounts } from '../support/job-counts.ts';
import { pollUntil } from '../support/poll-until.ts';
import { askIn } from './ask-in.ts';
import { openBrowser } from './browser.ts';
import { openWithProvider } from './with-provider.ts';

const MORNING = '2026-11-23T09:00+07:00';

const { province, signIn } = await openWithProvider({ now: MORNING });
const { clock } = province;
const url = province.url();

const viewer = z.object({ viewer: z.object({ name: z.string() }).nullable() });
const open = z.object({
  mySessions: z.array(
    z.object({
      id: z.string(),
      level: z.number(),
      current: z.boolean(),
      createdAt: z.string(),
      lastUsed: z.string().nullable(),
      expiresAt: z.string(),
    }),
  ),
});
const OPEN = '{ mySessions { id level current createdAt lastUsed expiresAt } }';

/** The name by which a browser is greeted; null for nobody. */
async function greeted(browser: ReturnType<typeof openBrowser>): Promise<string | null> {
  const { viewer: found } = await askIn(browser, url, '{ viewer { name } }', viewer);
  return found?.name ?? null;
}

async function signedIn(login: string, level: 1 | 2 = 2) {
  const browser = openBrowser();
  await signIn(browser, login, level);
  return browser;
}

describe('a session of a browser', () => {
  it('ends when it was not used for 30 minutes, and not while it is used', async () => {
    clock.set(MORNING);
    const browser = await signedIn('registrar');
    for (const moment of ['09:29:59', '09:59', '10:28']) {
      clock.set(`2026-11-23T${moment}+07:00`);
      expect(await greeted(browser), moment).toBe('Xa Thị Sổ Gốc');
    }
    clock.set('2026-11-23T10:58+07:00');
    expect(await greeted(browser)).toBeNull();
  });

  it('ends after 12 hours, however much it is used', async () => {
    clock.set(MORNING);
    const browser = await signedIn('registrar');
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      clock.set(Temporal.Instant.from(MORNING).add({ minutes }).toString());
      expect(await greeted(browser), `${minutes} minutes`).not.toBeNull();
    }
    clock.set('2026-11-23T21:00+07:00');
    expect(await greeted(browser)).toBeNull();
  });

  it('is listed among those of its account, and can be ended from another', async () => {
    clock.set(MORNING);
    const [first, second] = [await signedIn('officer', 1), await signedIn('officer', 2)];
    const { mySessions } = await askIn(second, url, OPEN, open);
    expect(mySessions.slice(0, 2)).toMatchObject([
      {
        level: 2,
        current: true,
        createdAt: '2026-11-23T02:00:00.000Z',
        expiresAt: '2026-11-23T14:00:00.000Z',
      },
      { level: 1, current: false, lastUsed: '2026-11-23T02:00:00.000Z' },
    ]);
    const end = `mutation { endSession(id: "${mySessions[1]?.id}") { __typename } }`;
    const ended = z.object({ endSession: z.object({ __typename: z.string() }) });
    expect(await askIn(second, url, end, ended)).toEqual({ endSession: { __typename: 'OpenSession' } });
    expect(await greeted(first)).toBeNull();
    expect(await greeted(second)).not.toBeNull();
    expect(await askIn(second, url, end, ended)).toEqual({ endSession: { __typename: 'SessionNotFound' } });
  });

  it('ends with all others by signOut', async () => {
    clock.set(MORNING);
    const [first, second] = [await signedIn('clerk'), await signedIn('clerk')];
    await askIn(first, url, 'mutation { signOut { __typename } }', z.unknown());
    expect(await greeted(first)).toBeNull();
    expect(await greeted(second)).toBeNull();
  });
});

describe('the sweeper', () => {
  it('is set to come by itself, and removes what is over and nothing else', async () => {
    clock.set(MORNING);
    await using queue = await openJobCounts(province.environment, 'server.sweeping');
    expect((await queue.counts()).delayed).toBeGreaterThan(0);
    const stays = await signedIn('registrar');
    const past = new Date('2026-11-23T01:00Z');
    await province
      .db()
      .insertInto('server.session')
      .values([
        {
          tokenHash: Buffer.alloc(32, 1),
          accountId: province.clerk.accountId ?? 0,
          createdAt: past,
          expiresAt: new Date('2026-11-23T02:00Z'),
        },
        {
          tokenHash: Buffer.alloc(32, 2),
          accountId: province.clerk.accountId ?? 0,
          createdAt: past,
          expiresAt: new Date('2026-11-24T02:00Z'),
          idleFor: 'PT30M',
          idleUntil: new Date('2026-11-23T01:30Z'),
        },
      ])
      .execute();
    await stays.ask(`${url}/sign-in`);
    await province.db().updateTable('server.signIn').set({ expiresAt: past }).execute();
    const { database, registry } = province.platform();
    const ctx = makeContext(province.platform(), {
      viewer: null,
      requestId: 'sweeping',
      graph: registry.graph(),
      db: database.db,
    });
    await ctx.transact((act) => act.enqueue(platform.jobs.sweepSessions, {}));
    const over = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    await pollUntil(async () => {
      const left = await province
        .db()
        .selectFrom('server.session')
        .select('id')
        .where('tokenHash', 'in', over)
        .execute();
      const attempts = await province.db().selectFrom('server.signIn').select('level').execute();
      return left.length + attempts.length === 0 ? true : undefined;
    });
    expect(await greeted(stays)).not.toBeNull();
  });
});
