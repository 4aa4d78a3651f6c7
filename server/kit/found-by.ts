import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { AnyEntity } from './entity.ts';

type Condition = RawBuilder<SqlBool>;

/** Behind every text that goes on: no character is greater. */
const LAST = '\u{10FFFF}';

/** One place in which a row is looked for. */
interface Place {
  readonly condition: Condition;
  /** Whether who finds a row there has been told what is protected: that the row holds what was typed. */
  readonly tells: boolean;
}

/** What finds a row of `alias` by its own properties, one condition a place, each answered by an index. */
export function foundBy({ search, protects }: AnyEntity, alias: string, typed: string): readonly Place[] {
  const column = (property: string) => sql.ref(`${alias}.${property}`);
  // Paper and screen write codes in capitals; people type them as they like.
  const beginnings = [...new Set([typed, typed.toUpperCase()])];
  const place = (property: string, condition: Condition): Place => ({
    condition,
    tells: protects?.columns.includes(property) === true,
  });
  const { words, beginning = [], whole = [] } = search;
  return [
    ...(words === undefined ? [] : [place(words, bearing(column(words), typed))]),
    ...beginning.flatMap((code) => beginnings.map((text) => place(code, beginningWith(column(code), text)))),
    ...whole.map((number) => place(number, sql<SqlBool>`${column(number)} = ${typed}`)),
  ];
}

// What was typed is asked for once a statement, as a value that is known late: so the plan does not hang on it, and it
// is the index, whatever was typed.

function bearing(plain: RawBuilder<unknown>, typed: string): Condition {
  const words = [...new Set(typed.split(/\s+/))].map(
    (word) => sql`(' ' || ${plain}) like (select server.word_pattern(${word}))`,
  );
  return sql<SqlBool>`(${sql.join(words, sql` and `)})`;
}

/** As a range: a pattern that is known late has no index. */
function beginningWith(code: RawBuilder<unknown>, text: string): Condition {
  return sql<SqlBool>`(${code} collate "C" >= (select ${text}::text)
    and ${code} collate "C" < (select ${text + LAST}::text))`;
}
