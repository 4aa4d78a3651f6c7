import { type Kysely, sql } from 'kysely';

/**
 * What to look for among plain words with a blank before them, for one word that somebody typed. An index of trigrams
 * knows three letters in a row wherever they stand, but fewer only where a word begins: so these are found there. A
 * percent sign that somebody typed is a percent sign.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function server.word_pattern(word text) returns text
    language sql immutable strict parallel safe
    return case when server.plain(word) ~ '[[:alnum:]]{3}' then '%' else '% ' end
      || regexp_replace(server.plain(word), '([%_\\\\])', '\\\\\\1', 'g') || '%'`.execute(db);
  await sql`drop function server.pattern(text)`.execute(db);
}
