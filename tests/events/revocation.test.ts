import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { openDatabase } from '../../server/data/database.ts';
import type { Permission } from '../../server/kit/index.ts';
import { openLog } from '../../server/observe/log.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { type Following, follow } from '../support/follow.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';

/** When the process has looked at the sessions behind what is followed. */
const looks: number[] = [];
const province = await openProvince({
  work: false,
  onStatement: (statement) => {
    if (statement.includes('left join server.session')) looks.push(performance.now());
  },
});
const { parent, partner, file } = province;
const { followDossiers, readDossiers } = dossiers.permissions;
const db = () => province.db();
let offices = 0;
let loser: Asker;
let following: Following;

const office = async (permissions: readonly Permission[] = [followDossiers]): Promise<Asker> => {
  offices += 1;
  return province.office(`loser-${offices}`, permissions, province.agencyId);
};
const live = async (asker: Asker): Promise<Following> => {
  const one = follow(asker);
  await pollUntil(async () => one.beats.length > 0);
  return one;
};

beforeEach(async () => {
  loser = await office();
  following = await live(loser);
});

/** How often the process has looked until the connection is closed. */
const looksUntilClosed = async (): Promise<number> => {
  const before = looks.length;
  expect(await following.closed).toMatchObject({ code: 4403 });
  return looks.length - before;
};

/** What is taken away, and how. */
const revocations: Readonly<Record<string, (accountId: number) => Promise<unknown>>> = {
  'the session': (accountId) =>
    db().deleteFrom('server.session').where('accountId', '=', accountId).execute(),
  'the right': (accountId) =>
    db().deleteFrom('server.accountGrant').where('accountId', '=', accountId).execute(),
  'the account': (accountId) =>
    db().updateTable('server.account').set({ suspendedAt: new Date() }).where('id', '=', accountId).execute(),
  'what the session carries': (accountId) =>
    db()
      .updateTable('server.session')
      .set({ scopes: [readDossiers.name] })
      .where('accountId', '=', accountId)
      .execute(),
  'the time of the session': (accountId) =>
    db()
      .updateTable('server.session')
      .set({ createdAt: sql`'2020-01-01'`, expiresAt: sql`'2020-01-02'` })
      .where('accountId', '=', accountId)
      .execute(),
};

// However long the machine stalls: the next look sees the end, and there are two a second.
describe('within a second after its end, nothing more arrives and the connection closes with 4403, when there ends', () => {
  it.each(Object.keys(revocations))('%s', async (what) => {
    await steps.submitted(parent, file);
    await following.count(1);
    await revocations[what]?.(loser.accountId ?? 0);
    // One is under way, one sees the end, and one more may have been begun because the end was told.
    expect(await looksUntilClosed()).toBeLessThanOrEqual(3);
    const witness = await live(partner);
    await steps.submitted(parent, file);
    await witness.count(1);
    expect(following.heard).toHaveLength(1);
    for (const one of [following, witness]) await one.close();
  });

  it('the session, though no process is told of it', async () => {
    const owner = openDatabase({
      url: province.environment.databaseUrl,
      connections: 1,
      log: openLog('silent'),
    });
    await sql`alter table server.session disable trigger ended_sessions_are_told`.execute(owner.db);
    // Nobody tells it to look. A machine that stalls puts looks off: none that follow within a second would prove that
    // they are meant to be further apart.
    const before = looks.length;
    await pollUntil(async () =>
      looks.some((at, nth) => nth > before && at - (looks[nth - 1] ?? Number.NEGATIVE_INFINITY) < 1_000),
    );
    await revocations['the session']?.(loser.accountId ?? 0);
    // One is under way, and one sees the end.
    expect(await looksUntilClosed()).toBeLessThanOrEqual(2);
    await sql`alter table server.session enable trigger ended_sessions_are_told`.execute(owner.db);
    await owner.close();
    await following.close();
  });

  it('the session by itself, as the clock of the province says', async () => {
    await db()
      .updateTable('server.session')
      .set({ expiresAt: new Date(province.clock.now().add({ minutes: 5 }).epochMilliseconds) })
      .where('accountId', '=', loser.accountId ?? 0)
      .execute();
    await steps.submitted(parent, file);
    await following.count(1);
    const now = province.clock.now().toString();
    province.clock.set(province.clock.now().add({ minutes: 6 }).toString());
    expect(await following.closed).toMatchObject({ code: 4403 });
    province.clock.set(now);
    await following.close();
  });
});

describe('rights that change', () => {
  it('take away what may be seen no more from a follower who keeps others, and give what may be seen now', async () => {
    const agency = await province.committee('04795');
    await following.close();
    const two = await office();
    await db()
      .insertInto('server.accountGrant')
      .values({ accountId: two.accountId ?? 0, permission: followDossiers.name, agencyId: agency })
      .execute();
    const one = await live(two);
    const witness = await live(partner);
    await steps.submitted(parent, file);
    await steps.submitted(parent, file, '04795');
    await one.count(2);
    await db()
      .deleteFrom('server.accountGrant')
      .where('accountId', '=', two.accountId ?? 0)
      .where('agencyId', '=', agency)
      .execute();
    await db()
      .insertInto('server.accountGrant')
      .values({ accountId: two.accountId ?? 0, permission: readDossiers.name, agencyId: province.agencyId })
      .execute();
    const { rightsVersion } = await db()
      .selectFrom('server.account')
      .select('rightsVersion')
      .where('id', '=', two.accountId ?? 0)
      .executeTakeFirstOrThrow();
    expect(rightsVersion).toBeGreaterThan(0);
    await pollUntil(async () => {
      // Until the process has looked, which takes no second, events may be told with the rights of before.
      await steps.submitted(parent, file);
      return one.heard.at(-1)?.dossier !== null && one.heard.length > 2;
    });
    const before = one.heard.length;
    await steps.submitted(parent, file, '04795');
    const last = await steps.submitted(parent, file);
    await pollUntil(async () => one.heard.at(-1)?.dossierId === last);
    const agencies = one.heard.slice(before).map(({ agencyId }) => agencyId);
    expect(new Set(agencies)).toEqual(new Set([String(province.agencyId)]));
    expect(one.heard.at(-1)).toMatchObject({ dossier: { id: last }, applicantId: expect.any(String) });
    for (const each of [one, witness]) await each.close();
  });
});
