import type { CompiledQuery, QueryResult } from 'kysely';
import { GatheredQuery, type Gathering } from '../kit/gathered-query.ts';

type Answer = QueryResult<never>;
type Send = (query: CompiledQuery) => Promise<Answer>;

/** Lends what sends, until all that was sent is answered. */
type Lend = (use: (send: Send) => Promise<unknown>) => Promise<unknown>;

interface Asked {
  readonly query: CompiledQuery;
  readonly answer: PromiseWithResolvers<Answer>;
}

/** What leaves as one statement. */
interface Leaving {
  readonly gathering: Gathering | null;
  readonly asked: Asked[];
}

/**
 * Lets several ask. What they ask until the end of the turn leaves at once, and the same statement once for all of them;
 * what one of them asks is sent in the order in which it was asked.
 */
export function askedInTurn(lend: Lend, atTheEnd: (leave: () => void) => unknown) {
  let statements: Leaving[] = [];
  /** For each who asks, where the last that it asked is. */
  let places = new Map<object, number>();

  const leave = (): void => {
    const leaving = statements;
    statements = [];
    places = new Map();
    lend((send) => Promise.allSettled(leaving.map((each) => sendOne(send, each)))).catch((error: unknown) => {
      for (const { answer } of leaving.flatMap(({ asked }) => asked)) answer.reject(error);
    });
  };

  return (who: object, query: CompiledQuery): Promise<Answer> => {
    if (statements.length === 0) atTheEnd(leave);
    const gathering = query instanceof GatheredQuery ? query.gathering : null;
    const from = places.get(who) ?? 0;
    const found = statements.findIndex(
      (each, at) => at >= from && gathering !== null && each.gathering === gathering,
    );
    const place = found >= 0 ? found : statements.push({ gathering, asked: [] }) - 1;
    places.set(who, place);
    const answer = Promise.withResolvers<Answer>();
    statements[place]?.asked.push({ query, answer });
    return answer.promise;
  };
}

async function sendOne(send: Send, { gathering, asked }: Leaving): Promise<void> {
  const things = asked.flatMap(({ query }) => (query instanceof GatheredQuery ? [query.thing] : []));
  if (gathering === null || asked.length === 1) {
    for (const { query, answer } of asked) await send(query).then(answer.resolve, answer.reject);
    return;
  }
  try {
    const { rows } = await send(gathering.ofMany(things));
    const each: Answer['rows'][] = asked.map(() => []);
    for (const row of rows) each[Number(Reflect.get(row, 'nth'))]?.push(row);
    for (const [nth, { answer }] of asked.entries()) answer.resolve({ rows: each[nth] ?? [] });
  } catch (error) {
    for (const { answer } of asked) answer.reject(error);
  }
}
