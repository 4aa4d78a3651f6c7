import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Whether the name of a row holds these words, with or without tone marks; the table keeps it as `plain_name`. */
export function bearsWords(words: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`t.plain_name like server.pattern(${words})`;
}
