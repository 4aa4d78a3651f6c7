import { sql } from 'kysely';
import { expect } from 'vitest';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { openDatabase } from '../../server/data/database.ts';
import { openLog } from '../../server/observe/log.ts';
import { tokenOf } from '../start/counter.ts';
import { eventually } from '../start/eventually.ts';
import { type AccountTables, committeeOf } from '../support/accounts.ts';
import { askerAt } from '../support/asker.ts';
import { openSite } from '../support/processes.ts';
import { csvOf, diplomaLine } from './diploma-file.ts';
import { takeDiplomaImport } from './import-documents.ts';
import { followed, send, settled } from './importing.ts';

/** A year's diplomas are read and taken while the worker is killed again and again: each row once, and none left out. */
export async function expectWholeOverKills(size: { readonly rows: number; readonly kills: number }) {
  await using site = await openSite();
  const web = await site.run('web').ready();
  const token = await tokenOf(web.url, 'registrar');
  const registrar = askerAt(() => web.url, { login: 'registrar', accountId: null, token });
  const database = openDatabase({ url: site.databaseUrl, connections: 2, log: openLog('silent') });
  const today = Temporal.Now.plainDateISO().toString();
  const agencyId = await committeeOf(database.db.$extendTables<AccountTables>(), DEMO_COMMUNE, today);
  const following = followed(registrar);
  await following.begun();
  const lines = Array.from({ length: size.rows }, (_, nth) => diplomaLine(nth));
  const id = await send(registrar, agencyId, csvOf(lines));
  const seconds = 100 + size.rows / 100;

  let worker = site.run('worker');
  const killedMeanwhile = async (heardBefore: number): Promise<void> => {
    let heard = heardBefore;
    for (let kills = 0; kills < size.kills; kills += 1) {
      await eventually(async () => following.of(id).length > heard || undefined, 'it goes on', seconds);
      await worker.kill('SIGKILL');
      heard = following.of(id).length;
      worker = site.run('worker');
    }
  };
  await killedMeanwhile(0);
  const read = await settled(registrar, id, seconds);
  expect(read).toMatchObject({ state: 'READ', rowCount: size.rows, new: size.rows, refused: 0 });
  // Taken before the answer is here: a worker may be quicker than who asked it.
  const heardOfReading = following.of(id).length;
  await registrar.ask(takeDiplomaImport, { import: id });
  await killedMeanwhile(heardOfReading);
  expect(await settled(registrar, id, seconds)).toMatchObject({ state: 'TAKEN', new: 0, taken: size.rows });

  const { rows } = await sql<{ entries: number; holders: number; reported: number }>`
    select count(*)::integer as entries, count(distinct diploma.holder_id)::integer as holders,
      count(distinct row.row)::integer as reported
    from education.diploma as diploma join education.diploma_import_row as row on row.diploma_id = diploma.id
    where diploma.agency_id = ${agencyId}`.execute(database.db);
  expect(rows).toEqual([{ entries: size.rows, holders: size.rows, reported: size.rows }]);
  const dones = await eventually(async () => {
    const told = following.of(id).map(({ done, taken }) => done + taken);
    return told.at(-1) === 2 * size.rows ? told : undefined;
  }, 'who follows hears of the end');
  expect(dones).toEqual(dones.toSorted((a, b) => a - b));
  await following.close();
  await database.close();
}
