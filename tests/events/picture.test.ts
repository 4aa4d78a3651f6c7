import { afterAll, beforeAll, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { type Database, openDatabase } from '../../server/data/database.ts';
import { openSessionPicture, type SessionPicture } from '../../server/identity/session-picture.ts';
import { openSessions, type Sessions } from '../../server/identity/sessions.ts';
import { openLog } from '../../server/observe/log.ts';
import { openWire, type Wire } from '../start/wire.ts';
import { insertOffice } from '../support/accounts.ts';
import { type ClonedDatabase, cloneDatabase } from '../support/database.ts';
import { pollUntil } from '../support/poll-until.ts';

const clock = { now: () => Temporal.Now.instant() };
const terms = {
  lifetime: Temporal.Duration.from({ hours: 1 }),
  idle: null,
  assurance: 0,
  scopes: null,
  actingFor: null,
} as const;

let cloned: ClonedDatabase;
let wire: Wire;
let database: Database;
let sessions: Sessions;
let picture: SessionPicture;
let token: string;

beforeAll(async () => {
  cloned = await cloneDatabase();
  wire = await openWire(new URL(cloned.url));
  const log = openLog('silent');
  database = openDatabase({ url: wire.url, connections: 3, log });
  sessions = openSessions(database.server, clock);
  picture = openSessionPicture({ db: database.server, identity: sessions, clock, log });
  const login = await insertOffice(
    cloned.db.$extendTables(),
    'watched',
    [dossiers.permissions.readDossiers],
    null,
  );
  const account = await sessions.accountOf(login);
  ({ token } = await sessions.begin(account ?? 0, terms));
});

afterAll(async () => {
  await database.close();
  wire.close();
  await cloned.drop();
});

it('a session is not relied on while the database cannot be asked, and is again as soon as it can', async () => {
  const watch = await picture.watch(token, () => undefined);
  if (watch === null) throw new Error('The session has ended');
  await watch.sound();
  expect(watch.isSound(picture.moment())).toBe(true);
  wire.freeze();
  // What was proven in the last look holds for a second, and no longer.
  const { wall, steady } = picture.moment();
  expect(watch.isSound({ wall, steady: steady + 1_001 })).toBe(false);
  await pollUntil(async () => !watch.isSound(picture.moment()));
  const again = watch.sound();
  wire.thaw();
  await again;
  expect(watch.isSound(picture.moment())).toBe(true);
  watch.close();
});

it('a session that is not there is not watched', async () => {
  expect(await picture.watch('x'.repeat(43), () => undefined)).toBeNull();
});
