import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { beginByLogin } from '../../server/identity/begin-by-login.ts';
import { openSessions } from '../../server/identity/sessions.ts';
import { openLog } from '../../server/observe/log.ts';
import { testClock } from '../support/clock.ts';
import { cloneUrl } from '../support/database.ts';

const clock = testClock('2026-11-23T09:00+07:00');
let clone: Awaited<ReturnType<typeof cloneUrl>>;
let database: Database;
let tokens: readonly string[];
let sent: string[] = [];

beforeAll(async () => {
  clone = await cloneUrl();
  database = openDatabase({
    url: clone.url,
    connections: 3,
    log: openLog('silent'),
    onStatement: (text) => sent.push(text),
  });
  const { server } = database;
  const logins = Array.from({ length: 20 }, (_, nth) => `login-${nth}`);
  await server
    .insertInto('server.account')
    .values(logins.map((login) => ({ login, name: login, personId: null })))
    .execute();
  const begun = await Promise.all(logins.map((login) => beginByLogin(openSessions(server, clock), login)));
  tokens = begun.flatMap((session) => (session === null ? [] : [session.token]));
});
beforeEach(() => {
  sent = [];
});
afterAll(async () => {
  await database.close();
  await clone.drop();
});

const NAMES = Array.from({ length: 20 }, (_, nth) => `login-${nth}`);
const lookUps = () => sent.filter((text) => text.includes('server.session')).length;

describe('who come at once', () => {
  it('are looked up by one statement, each for themselves, and nobody for a token that is none', async () => {
    const sessions = openSessions(database.server, clock);
    const found = await Promise.all([...tokens, 'x'.repeat(43)].map((token) => sessions.viewerOf(token)));
    expect(found.map((viewer) => viewer?.name ?? null)).toEqual([...NAMES, null]);
    expect(lookUps()).toBe(1);
  });

  it('are recognised by one statement, except those whose session has ended since', async () => {
    const sessions = openSessions(database.server, clock);
    await Promise.all(tokens.map((token) => sessions.viewerOf(token)));
    const { server } = database;
    const gone = await server
      .selectFrom('server.account')
      .select('id')
      .where('login', '=', 'login-3')
      .execute();
    await sessions.endAll(gone[0]?.id ?? 0);
    sent = [];
    const found = await Promise.all(tokens.map((token) => sessions.recognised(token)));
    expect(found.map((viewer) => viewer?.name ?? null)).toEqual(
      NAMES.map((name) => (name === 'login-3' ? null : name)),
    );
    // The one that is not as it was is looked up anew.
    expect(lookUps()).toBe(2);
  });
});
