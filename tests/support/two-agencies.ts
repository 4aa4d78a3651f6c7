import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { z } from 'zod';
import { whileLocked } from '../../server/data/while-locked.ts';
import type { Module } from '../../server/kit/index.ts';
import { keepCopy } from './database.ts';
import { playSide } from './play-side.ts';
import { openProvince, type Province } from './province.ts';
import { NO_COST, testDoor } from './test-door.ts';

const rows = z.record(z.string(), z.number());
/** An agency, those who work in it and apply there, and all that has happened there. */
const side = z.object({
  agencyId: z.number(),
  commune: z.string(),
  /** The accounts by role: of staff in this agency alone, of somebody who applies there, and of a program. */
  people: z.record(z.string(), z.number()),
  /** The account of somebody who may everything everywhere. */
  overseer: z.number(),
  /** What to give arguments of these names. */
  texts: z.record(z.string(), z.string()),
  /** By type, a word that stands in a row of it and nowhere else. */
  words: z.record(z.string(), z.string()),
  /** The newest rows before something happened there, and after. */
  spans: z.array(z.object({ since: rows, until: rows })),
});
export type Side = z.output<typeof side>;
const sides = z.tuple([side, side]);
export type Sides = z.output<typeof sides>;

const NAME = 'two_agencies';

/** A province with two agencies in which the same has happened. It is played once a run; each file has a copy. */
export async function openTwoAgencies(
  installed: readonly Module[],
): Promise<{ readonly province: Province; readonly sides: Sides }> {
  const note = join(inject('folder'), `${NAME}.json`);
  await whileLocked(`${note}.lock`, async () => {
    if (!existsSync(note)) await writeFile(note, JSON.stringify(await played()));
  });
  return {
    province: await openProvince({
      work: false,
      installed,
      template: NAME,
      environment: { door: testDoor({ costs: NO_COST }) },
    }),
    sides: sides.parse(JSON.parse(await readFile(note, 'utf8'))),
  };
}

async function played(): Promise<Sides> {
  const province = await openProvince({ work: false });
  const both = [await playSide(province, '04792'), await playSide(province, '04795')] as const;
  await province.stop();
  await keepCopy(province.environment.databaseUrl, NAME);
  return [...both];
}
