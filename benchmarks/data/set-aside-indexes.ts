import type pg from 'pg';

const TABLES = [
  'dossiers.dossier',
  'dossiers.event',
  'dossiers.dossier_file',
  'files.file',
  'files.share',
  'people.person',
];

/**
 * Drops every index of the large tables but the primary keys, and gives the statements that make them again: built
 * once from all rows they take a fraction of the time. Whatever a later migration adds is among them.
 */
export async function setAsideIndexes(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ drop: string; create: string }>(
    `select
       case when con.conname is null then format('drop index %s', i.indexrelid::regclass)
         else format('alter table %s drop constraint %I', i.indrelid::regclass, con.conname) end as drop,
       case when con.conname is null then pg_get_indexdef(i.indexrelid)
         else format('alter table %s add constraint %I %s', i.indrelid::regclass, con.conname,
           pg_get_constraintdef(con.oid)) end as create
     from pg_index i
     left join pg_constraint con on con.conindid = i.indexrelid and con.contype in ('u', 'x')
     where i.indrelid = any($1::regclass[]) and not i.indisprimary
     order by pg_relation_size(i.indrelid) desc, i.indexrelid`,
    [TABLES],
  );
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ create }) => create);
}
