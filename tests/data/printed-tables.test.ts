import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cloneDatabase } from '../support/database.ts';
import { printTables } from './print-tables.ts';

const PRINTED = join(import.meta.dirname, '../../tables.txt');

it('tables.txt says what the migrations make: npm run tables', async () => {
  const { db, drop } = await cloneDatabase();
  const printed = await printTables(db);
  await drop();
  await expect(printed).toMatchFileSnapshot(PRINTED);
});
