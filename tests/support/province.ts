import type { Kysely } from 'kysely';
import { loadDemoPersons } from '../../demo/load-persons.ts';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import type { DossiersTables } from '../../modules/dossiers/tables.ts';
import type { FilesTables } from '../../modules/files/tables.ts';
import { modules } from '../../modules/index.ts';
import type { JusticeTables } from '../../modules/justice/tables.ts';
import type { NoticesTables } from '../../modules/notices/tables.ts';
import type { Platform } from '../../server/context/platform.ts';
import type { Environment } from '../../server/environment.ts';
import type { Module, Permission } from '../../server/kit/index.ts';
import { type Running, start } from '../../server/start/start.ts';
import { pdfWithPages } from '../files/samples.ts';
import { type AccountTables, committeeOf, insertOffice, insertPerson, withoutEnd } from './accounts.ts';
import { type Asker, askerAt } from './asker.ts';
import { type TestClock, testClock } from './clock.ts';
import { cloneUrl } from './database.ts';
import { digest } from './digest.ts';
import * as documents from './documents.ts';
import { endWithFile } from './end-with-file.ts';
import { testEnvironment } from './environment.ts';
import { pollUntil } from './poll-until.ts';

export type ProvinceTables = AccountTables & DossiersTables & FilesTables & JusticeTables & NoticesTables;

export interface Province {
  readonly environment: Environment & { readonly databaseUrl: string };
  readonly clock: TestClock;
  readonly anybody: Asker;
  readonly parent: Asker;
  readonly clerk: Asker;
  readonly officer: Asker;
  readonly administrator: Asker;
  readonly partner: Asker;
  /** The committee of the demo commune. */
  readonly agencyId: number;
  /** A sound PDF that the parent has uploaded. */
  readonly file: string;
  url(): string;
  platform(): Platform;
  db(): Kysely<ProvinceTables>;
  /** Somebody who has an account, signed in. */
  signedIn(login: string): Promise<Asker>;
  /** A further natural person. */
  person(): Promise<Asker>;
  /** An account with permissions in an agency, or with null everywhere. */
  office(login: string, permissions: readonly Permission[], agencyId: number | null): Promise<Asker>;
  /** The committee of another commune, on the day of the clock or another. */
  committee(code: string, day?: string): Promise<number>;
  /** Every table's rows, for comparing. */
  digest(): Promise<Readonly<Record<string, string>>>;
  /** The statements that the server sends to the database meanwhile. */
  statements(act: () => Promise<unknown>): Promise<readonly string[]>;
  /** Stops the server and starts it again on the same database and folder, at another address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** What was left to a worker is never done: whoever waits for one thing does not wait for all that came before. */
  forgetJobs(): Promise<void>;
  /** Runs something while a worker of its own works beside a server that has none. */
  whileWorking<R>(act: () => Promise<R>): Promise<R>;
}

export interface ProvinceOptions {
  /** Whether the server works off its jobs, too. */
  readonly work?: boolean;
  readonly now?: string;
  readonly environment?: Partial<Omit<Environment, 'databaseUrl'>>;
  readonly installed?: readonly Module[];
  /** The database that is cloned: by default one that is just migrated. */
  readonly template?: string;
  /** Told of every statement of the server. */
  readonly onStatement?: (statement: string) => void;
}

const MONDAY = '2026-11-23T09:00+07:00';

/** Drawn once a process. */
const paper = pdfWithPages(['Giấy chứng sinh']);

/**
 * For the top of a test file: one running server with the demo persons, signed in, on a database of its own. It ends
 * with the file.
 */
export async function openProvince(options: ProvinceOptions = {}): Promise<Province> {
  const { work = true, now = MONDAY, installed = modules } = options;
  const clock = testClock(now);
  const { url: databaseUrl, drop } = await cloneUrl(options.template);
  const environment = testEnvironment({ databaseUrl, ...options.environment });
  let heard: string[] | null = null;
  const begin = (halves: { readonly web: boolean; readonly work: boolean }): Promise<Running> =>
    start({
      environment,
      halves,
      installed,
      clock,
      onStatement: (statement) => {
        heard?.push(statement);
        options.onStatement?.(statement);
      },
      prepare: ({ database }) => loadDemoPersons(database.db),
    });
  let running: Running | null = null;
  const here = (): Running => {
    if (running === null) throw new Error('The server is stopped');
    return running;
  };
  const stop = async (): Promise<void> => {
    const ending = running;
    running = null;
    await ending?.stop();
  };
  endWithFile(async () => {
    await stop();
    await drop();
  });
  running = await begin({ web: true, work });
  const url = () => here().url;
  const db = () => here().platform.database.db.$extendTables<ProvinceTables>();
  const anybody = askerAt(url, { login: 'anybody', accountId: null });
  const signedIn = async (login: string): Promise<Asker> => {
    const { developmentSignIn } = await anybody.ask(documents.signIn, { login });
    if (developmentSignIn.__typename !== 'Session') throw new Error(`${login} cannot sign in`);
    await withoutEnd(db());
    const { token } = developmentSignIn;
    const { viewer } = await askerAt(url, { login, accountId: null, token }).ask(documents.whoAmI, {});
    return askerAt(url, { login, accountId: Number(viewer?.id), token });
  };
  const committee = (code: string, day = now.slice(0, 10)) => committeeOf(db(), code, day);
  // Until then a worker changes rows behind a test that compares them.
  const inspected = (id: string) =>
    pollUntil(() =>
      db()
        .selectFrom('files.file')
        .select('id')
        .where('id', '=', Number(id))
        .where('state', '<>', 'waiting')
        .executeTakeFirst(),
    );
  const parent = await signedIn('parent');
  const file = await parent.upload('giấy chứng sinh.pdf', await paper);
  if (work) await inspected(file);
  let persons = 0;
  return {
    environment: { ...environment, databaseUrl },
    clock,
    anybody,
    parent,
    clerk: await signedIn('clerk'),
    officer: await signedIn('officer'),
    administrator: await signedIn('administrator'),
    partner: await signedIn('partner'),
    agencyId: await committee(DEMO_COMMUNE, '2026-11-23'),
    file,
    url,
    platform: () => here().platform,
    db,
    signedIn,
    person: async () => {
      persons += 1;
      return signedIn(await insertPerson(db(), persons));
    },
    office: async (login, permissions, agencyId) =>
      signedIn(await insertOffice(db(), login, permissions, agencyId)),
    committee,
    digest: () => digest(here().platform.database.db),
    statements: async (act) => {
      const statements: string[] = [];
      heard = statements;
      try {
        await act();
      } finally {
        heard = null;
      }
      return statements;
    },
    restart: async () => {
      await stop();
      running = await begin({ web: true, work });
    },
    stop,
    forgetJobs: async () => void (await db().deleteFrom('server.outbox').execute()),
    whileWorking: async (act) => {
      const worker = await begin({ web: false, work: true });
      try {
        return await act();
      } finally {
        await worker.stop();
      }
    },
  };
}
