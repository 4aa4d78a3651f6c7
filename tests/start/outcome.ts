import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect } from 'vitest';
import { z } from 'zod';
import { isMessageFile } from '../../server/mail/kept-message.ts';
import type { Site } from '../support/processes.ts';
import { eventually } from './eventually.ts';

const outcome = z.object({
  states: z.array(z.string()),
  codes: z.array(z.string().nullable()),
  numbers: z.array(z.number()),
  letters: z.array(z.string()),
  unsent: z.number(),
  events: z.record(z.string(), z.array(z.string())),
  /** Work that no queue has taken yet. */
  waiting: z.number(),
});

export type Outcome = z.output<typeof outcome>;

const STATEMENT = `select json_build_object(
  'states', (select coalesce(json_agg(state order by id), '[]') from dossiers.dossier),
  'codes', (select coalesce(json_agg(code order by id), '[]') from dossiers.dossier),
  'numbers', (select coalesce(json_agg(number order by number), '[]') from justice.entry),
  'letters', (select coalesce(json_agg('letter-' || id order by id), '[]') from notices.letter),
  'unsent', (select count(*) from notices.letter where sent_at is null),
  'events', (select coalesce(json_object_agg(dossier_id, kinds), '{}') from
     (select dossier_id, json_agg(kind order by id) as kinds from dossiers.event group by dossier_id) as each),
  'waiting', (select count(*) from server.outbox)) as outcome`;

/** Jobs that are not done; nothing where they are kept elsewhere. Those of a clock always come again. */
const UNDONE =
  "select count(*)::int as jobs from bullmq.job where state <> 'completed' and id not like 'repeat:%'";

/** What the database holds now. */
export async function outcomeOf(databaseUrl: string): Promise<Outcome> {
  const { rows } = await query(databaseUrl, STATEMENT);
  return z.tuple([z.object({ outcome })]).parse(rows)[0].outcome;
}

async function undoneJobs(databaseUrl: string): Promise<number> {
  const { rows: found } = await query(databaseUrl, "select to_regclass('bullmq.job')::text as name");
  if (found[0]?.name === null) return 0;
  const { rows } = await query(databaseUrl, UNDONE);
  return z.tuple([z.object({ jobs: z.number() })]).parse(rows)[0].jobs;
}

/** One for each database: who waits for something asks many times a second. */
const pools = new Map<string, pg.Pool>();

/** Asks a database beside the servers that work on it. What is idle for a moment is closed. */
export function query(databaseUrl: string, statement: string, values: readonly unknown[] = []) {
  const pool = pools.get(databaseUrl) ?? openPool(databaseUrl);
  pools.set(databaseUrl, pool);
  return pool.query(statement, [...values]);
}

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 2, idleTimeoutMillis: 1_000, allowExitOnIdle: true });
  // Databases are stopped and dropped under it, and the next question opens a connection of its own.
  pool.on('error', () => undefined);
  return pool;
}

/** The Message-IDs (before their @) of all that the built-in mail sink of a site was sent, with every repeat. */
export async function delivered(site: Site): Promise<readonly string[]> {
  const names = await readdir(join(site.folder, 'mail')).catch(() => []);
  return names
    .filter(isMessageFile)
    .map((name) => name.replace(/^[^-]+-[^-]+-/, '').replace(/\.eml$/, ''))
    .sort(byNumber);
}

/** Waits until nothing is left to do. */
export function settled(site: Site, dossiers: number): Promise<Outcome> {
  return eventually(async () => {
    const now = await outcomeOf(site.databaseUrl);
    const done = now.states.filter((state) => state === 'done').length;
    const undone = now.waiting + (await undoneJobs(site.databaseUrl));
    const told = now.letters.length >= 2 * dossiers && now.unsent === 0;
    return done === dossiers && told && undone === 0 ? now : undefined;
  }, 'all dossiers are done and no work is left').catch(async (error: unknown) => {
    throw new Error(`${error}\n${JSON.stringify(await outcomeOf(site.databaseUrl))}\n${site.complaints()}`);
  });
}

/** Everything that must hold of so many dossiers that were played to their end, whoever was killed meanwhile. */
export async function expectWhole(site: Site, dossiers: number): Promise<void> {
  const { states, codes, numbers, letters, events } = await settled(site, dossiers);
  expect(states).toEqual(Array.from({ length: dossiers }, () => 'done'));
  expect(new Set(codes).size).toBe(dossiers);
  expect(codes).not.toContain(null);
  expect(numbers).toEqual(Array.from({ length: dossiers }, (_, index) => index + 1));
  expect(letters).toHaveLength(2 * dossiers);
  for (const kinds of Object.values(events))
    expect(kinds).toEqual(['submitted', 'received', 'granted', 'result-issued']);
}

const byNumber = (a: string, b: string) => Number(a.split('-')[1]) - Number(b.split('-')[1]);
