import { sql } from 'kysely';
import { beforeAll, expect } from 'vitest';
import type { Running } from '../../server/start/start.ts';
import { account } from '../kit/account.ts';
import { adding } from '../kit/adding.ts';
import { library } from '../kit/library.ts';
import { database } from '../kit/serve.ts';
import { type Posted, postBody } from './post-body.ts';

type Headers = Readonly<Record<string, string>>;
type Members = Readonly<Record<string, unknown>>;

/** For the top of a test file: a library with a reader, who asks what nobody asked before and what is known. */
export function newAndKnown() {
  const { serve } = database();
  let running: Running;
  let token: string;
  let sent: string[] = [];
  let texts = 0;

  beforeAll(async () => {
    running = await serve([library(adding)], { onStatement: (statement) => void sent.push(statement) });
    const { db } = running.platform.database;
    await sql`insert into alpha.shelf (name) values ('một "hai"'), ('ba')`.execute(db);
    await sql`
      insert into alpha.book (shelf_id, title, rank, sequel_of)
      select 1, 'b' || n, n, nullif(n - 1, 0) from generate_series(1, 5) n`.execute(db);
    token = (await account(running, 'reader')).token;
  });

  /** The same document to GraphQL, and another to a server that knows documents by their text. */
  const unheard = (query: string): string => {
    texts += 1;
    return `${query} # ${texts}`;
  };
  const member = (query: string, more: Members = {}): string => JSON.stringify({ query, ...more });
  /** All that a client sees of an answer: the id of the request is given, so that no two differ in it. */
  const post = (body: string | Buffer, headers: Headers = {}, length?: Headers): Promise<Posted> =>
    postBody(
      running.url,
      body,
      { 'x-request-id': 'the-same-id', authorization: `Bearer ${token}`, ...headers },
      length,
    );

  return {
    url: () => running.url,
    unheard,
    member,
    post,
    /** How a document is answered that nobody asked before, and how one that was asked well, several times. */
    both: async (
      query: string,
      asked: (text: string) => Promise<Posted>,
      well: Members = {},
    ): Promise<readonly [Posted, Posted]> => {
      const first = await asked(unheard(query));
      const known = unheard(query);
      for (const _time of [1, 2]) {
        const answer = await post(member(known, well));
        expect(JSON.parse(answer.body)).toEqual({ data: expect.anything() });
      }
      return [first, await asked(known)];
    },
    /** The statements that a question took. */
    statements: async (question: () => Promise<unknown>): Promise<readonly string[]> => {
      sent = [];
      await question();
      return sent;
    },
  };
}
