import { type Kysely, sql } from 'kysely';

/**
 * A name is found, and is the same name, with whichever apostrophe it is typed: phones type ’ where identity cards have
 * ', as in H'Mông. What is kept of names is made again where it has another one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function server.plain(words text) returns text
    language sql immutable strict parallel safe
    return translate(lower(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g')), 'đĐ‘’ʼʻ', 'dd''''''''')`.execute(
    db,
  );
  // Nothing else is changed in the rows, and nobody is to be told of it.
  await sql`
    do $$
    declare kept record;
    begin
      for kept in
        select made.attrelid::regclass as of_table, made.attname as made, source.attname as source
        from pg_attribute as made
        join pg_attrdef as expression on expression.adrelid = made.attrelid and expression.adnum = made.attnum
        join pg_depend as needs on needs.classid = 'pg_attrdef'::regclass and needs.objid = expression.oid
          and needs.refclassid = 'pg_class'::regclass and needs.refobjid = made.attrelid
        join pg_attribute as source on source.attrelid = needs.refobjid and source.attnum = needs.refobjsubid
        where made.attgenerated = 's' and source.attnum <> made.attnum
          and pg_get_expr(expression.adbin, expression.adrelid) like '%server.plain(%'
      loop
        execute format('alter table %s disable trigger user', kept.of_table);
        execute format('update %s set %I = %I where %I ~ %L',
          kept.of_table, kept.source, kept.source, kept.made, '[‘’ʼʻ]');
        execute format('alter table %s enable trigger user', kept.of_table);
      end loop;
    end $$`.execute(db);
  await sql`
    update justice.party set plain_names = translate(plain_names, '‘’ʼʻ', '''''''''')
    where plain_names ~ '[‘’ʼʻ]'`.execute(db);
}
