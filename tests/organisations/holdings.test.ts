import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { modules } from '../../modules/index.ts';
import { platformModule } from '../../server/platform/module.ts';
import { cloneDatabase } from '../support/database.ts';

/** What says who became whom, and what a reorganisation itself keeps. */
const OWN = [
  'unit',
  'agency',
  'succession',
  'agency_succession',
  'unit_change',
  'agency_change',
  'affected_thing',
];

it('every column that refers to a unit or an agency is in a holding, which says what a reorganisation does to it', async () => {
  const { db, drop } = await cloneDatabase();
  const { rows } = await sql<{ name: string }>`
    select concat_ws('.', n.nspname, t.relname, a.attname) as name
    from pg_constraint as c join pg_class as t on t.oid = c.conrelid join pg_namespace as n on n.oid = t.relnamespace
    join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.confrelid in ('organisations.unit'::regclass, 'organisations.agency'::regclass)
      and not (n.nspname = 'organisations' and t.relname = any(${OWN}))
    order by name`.execute(db);
  await drop();
  const kept = [platformModule({ production: false }), ...modules].flatMap(({ holdings }) =>
    holdings.flatMap(({ columns }) => columns),
  );
  expect(rows.map(({ name }) => name).filter((name) => !kept.includes(name))).toEqual([]);
});
