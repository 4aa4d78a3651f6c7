import pg from 'pg';
import { say } from './say.ts';

/** Asks PostgreSQL whether the rows obey every foreign key, which loading left out, and counts them. @throws where not */
export async function check(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Key>(KEYS);
    for (const { name, child, parent, columns, referred } of rows) {
      const missing = await client.query(
        `select 1 from ${child} c left join ${parent} p on c.${columns} = p.${referred}
         where c.${columns} is not null and p.${referred} is null limit 1`,
      );
      if (missing.rowCount !== 0) throw new Error(`${child} breaks ${name}`);
    }
    const counted = await client.query<{ name: string; rows: string }>(COUNTS);
    for (const row of counted.rows) say(`  ${row.rows.padStart(9)}  ${row.name}`);
  } finally {
    await client.end();
  }
}

interface Key {
  readonly name: string;
  readonly child: string;
  readonly parent: string;
  readonly columns: string;
  readonly referred: string;
}

const KEYS = `
  select con.conname as name, con.conrelid::regclass as child, con.confrelid::regclass as parent,
    quote_ident(c.attname) as columns, quote_ident(p.attname) as referred
  from pg_constraint con
  join pg_attribute c on c.attrelid = con.conrelid and c.attnum = con.conkey[1]
  join pg_attribute p on p.attrelid = con.confrelid and p.attnum = con.confkey[1]
  where con.contype = 'f' and cardinality(con.conkey) = 1`;

const COUNTS = `
  select name, (xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || name, true, true, '')))[1]::text as rows
  from unnest(array['organisations.unit', 'organisations.agency', 'procedures.procedure', 'people.person',
    'server.account', 'server.session', 'dossiers.dossier', 'dossiers.event', 'dossiers.dossier_file', 'files.file',
    'files.share']) as name`;
