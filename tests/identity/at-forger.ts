import { type Kysely, sql } from 'kysely';
import { openDatabase } from '../../server/data/database.ts';
import { openLog } from '../../server/observe/log.ts';
import { endWithFile } from '../support/end-with-file.ts';
import { openSite, type Program } from '../support/processes.ts';
import type { Browser } from './browser.ts';
import { CLIENT, type Forger, type Forgery, openForger } from './forger.ts';
import { type SentAway, sendAway } from './send-away.ts';

export interface AtForger {
  readonly forger: Forger;
  readonly server: Program;
  readonly db: Kysely<unknown>;
  sendAway(): Promise<SentAway>;
  /** Goes all the way, with what the issuer answers; the answer at the end, and how many sessions there are then. */
  comeBack(
    forgery: Forgery,
  ): Promise<{ readonly response: Response; readonly text: string; readonly browser: Browser }>;
  sessions(): Promise<number>;
}

/** For the top of a test file: a server in production, in a process of its own, whose issuer answers what a test tells it. */
export async function openAtForger(): Promise<AtForger> {
  const forger = await openForger();
  const site = await openSite();
  const database = openDatabase({ url: site.databaseUrl, connections: 2, log: openLog('silent') });
  endWithFile(async () => {
    await database.close();
    await site[Symbol.asyncDispose]();
    await forger.close();
  });
  const server = await site
    .run('web', {
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      OIDC_ISSUER: forger.issuer,
      OIDC_CLIENT_ID: CLIENT,
      OIDC_CLIENT_SECRET: 'a secret of the client',
    })
    .ready();
  const leave = () => sendAway(server.url, forger.issuer);
  return {
    forger,
    server,
    db: database.db,
    sendAway: leave,
    comeBack: async (forgery) => {
      const { browser, nonce, back } = await leave();
      forger.answers(forgery, nonce);
      const response = await browser.ask(back.href);
      return { response, text: await response.text(), browser };
    },
    sessions: async () => {
      const { rows } = await sql<{
        count: number;
      }>`select count(*)::int as count from server.session`.execute(database.db);
      return rows[0]?.count ?? 0;
    },
  };
}
