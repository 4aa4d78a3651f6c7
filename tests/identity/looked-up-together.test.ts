import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beginByLogin } from '../../server/identity/begin-by-login.ts';
import { openSessions } from '../../server/identity/sessions.ts';
import { testClock } from '../support/clock.ts';
import { heardDatabase } from '../support/heard-database.ts';

const clock = testClock('2026-11-23T09:00+07:00');
const { database, sent } = await heardDatabase(3);
const NAMES = Array.from({ length: 20 }, (_, nth) => `login-${nth}`);
let tokens: readonly string[];

beforeAll(async () => {
  const { server } = database;
  await server
    .insertInto('server.account')
    .values(NAMES.map((login) => ({ login, name: login, personId: null })))
    .execute();
  const begun = await Promise.all(NAMES.map((login) => beginByLogin(openSessions(server, clock), login)));
  tokens = begun.flatMap((session) => (session === null ? [] : [session.token]));
});
beforeEach(() => {
  sent.length = 0;
});

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
    sent.length = 0;
    const found = await Promise.all(tokens.map((token) => sessions.recognised(token)));
    expect(found.map((viewer) => viewer?.name ?? null)).toEqual(
      NAMES.map((name) => (name === 'login-3' ? null : name)),
    );
    // The one that is not as it was is looked up anew.
    expect(lookUps()).toBe(2);
  });
});
