import type { Contender } from '../contenders/contender.ts';
import { CLERK, PROVINCIAL } from '../data/accounts-of-note.ts';
import { say } from '../data/say.ts';
import { ask } from '../measure/ask.ts';
import { type Bench, type Figures, measure } from '../measure/measure.ts';
import { oneValue } from '../measure/one-value.ts';
import { startServer } from '../measure/server.ts';
import type { Asked } from '../operations/asked.ts';
import type { Operation } from '../operations/operations.ts';

export interface Deep {
  readonly page: number;
  readonly first: Figures;
  readonly deep: Figures;
}

/** So many pages are asked for in turn at either end: the same rows over and over would be in every cache. */
const AROUND = 20;

/** The first pages of the largest agency's list against those up to page 1,000, or to the last one it has. */
export async function deep(bench: Bench, contender: Contender, list: Operation): Promise<Deep> {
  const server = await startServer(contender, bench.databaseUrl);
  try {
    const agency = await oneValue(
      bench.databaseUrl,
      `select agency_id::text as value from server.account_grant where account_id = ${CLERK.id} limit 1`,
    );
    const asked = (after: string | null): Asked => ({
      token: PROVINCIAL.token,
      variables: after === null ? { agency } : { agency, after },
    });
    const cursors = [];
    let after: string | null = null;
    for (let page = 1; page < 1000; page += 1) {
      after = cursorIn(await ask(contender, server.url, list, asked(after)));
      if (after === null) break;
      cursors.push(after);
    }
    // The cursor of page n leads to page n + 1; the last page may hold fewer rows than the others.
    const whole = cursors.length === 999 ? cursors : cursors.slice(0, -1);
    say(`Page 1 against page ${whole.length + 1} of ${agency}`);
    const beginning = [null, ...whole.slice(0, AROUND - 1)];
    const first = await measure(bench, contender, [server], list, beginning.map(asked));
    const deep = await measure(bench, contender, [server], list, whole.slice(-AROUND).map(asked));
    return { page: whole.length + 1, first, deep };
  } finally {
    await server.stop();
  }
}

function cursorIn(data: unknown): string | null {
  const text = JSON.stringify(data);
  if (!text.includes('"hasNextPage":true')) return null;
  return /"endCursor":"([^"]+)"/.exec(text)?.[1] ?? null;
}
