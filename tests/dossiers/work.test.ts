import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { limitOf } from './limit-of.ts';
import { assign } from './processing-documents.ts';
import { handledBy, oldestOf, workOf, workOfAll } from './work-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, file, clock } = province;
const id = String(province.agencyId);
const MONDAY = '2026-11-16T08:00+07:00';
const TUESDAY = '2026-11-17T10:00+07:00';
let handler: Asker;
let colleague: Asker;
let unassigned: string;
let late: string;
let today: string;
let tomorrow: string;
let submitted: string;

async function received(moment: string): Promise<string> {
  clock.set(moment);
  return (await steps.received(parent, clerk, file)).id;
}

async function assigned(moment: string, to: Asker): Promise<string> {
  const dossier = await received(moment);
  steps.dossierIn((await officer.ask(assign, { dossier, officer: String(to.accountId) })).answer);
  return dossier;
}

beforeAll(async () => {
  await limitOf(province.platform().database.db, steps.PROCEDURE, 5);
  const { readDossiers, processDossiers } = dossiers.permissions;
  handler = await province.office('handler', [readDossiers, processDossiers], province.agencyId);
  colleague = await province.office('colleague', [readDossiers, processDossiers], province.agencyId);
  unassigned = await received(MONDAY);
  late = await assigned(TUESDAY, handler);
  today = await assigned('2026-11-17T14:00+07:00', colleague);
  tomorrow = await assigned('2026-11-18T09:00+07:00', handler);
  clock.set('2026-11-19T09:00+07:00');
  submitted = await steps.submitted(parent, file);
  await steps.draft(parent);
  const finished = await received('2026-11-16T07:30+07:00');
  await officer.ask(documents.refuseDossier, { dossier: finished, reason: 'Không đủ điều kiện.' });
  await steps.received(parent, await deskElsewhere(), file, '04795');
  clock.set('2026-11-24T12:00+07:00');
});

async function deskElsewhere(): Promise<Asker> {
  const agencyId = await province.committee('04795');
  return province.office('desk-elsewhere', Object.values(dossiers.permissions), agencyId);
}

async function work() {
  const { agency } = await officer.ask(workOf, { id });
  if (agency?.work == null) throw new Error('The officer does not see the work of the agency');
  return agency.work;
}
const idsIn = (list: { readonly edges: readonly { readonly node: { readonly id: string } }[] }) =>
  list.edges.map(({ node }) => node.id);

/** The statements that read dossiers meanwhile. */
const heard = async (ask: () => Promise<unknown>) =>
  (await province.statements(ask)).filter((each) => /dossiers"?\."?dossier\b/.test(each));

describe('what an office has in hand', () => {
  it('is told oldest first, with who holds it', async () => {
    const { oldest } = await work();
    expect(oldest.edges.map(({ node }) => [node.id, node.handler?.name ?? null])).toEqual([
      [unassigned, null],
      [late, 'Cán bộ handler'],
      [today, 'Cán bộ colleague'],
      [tomorrow, 'Cán bộ handler'],
      [submitted, null],
    ]);
  });

  it('is late, or due today, or neither', async () => {
    const { late: passed, dueToday } = await work();
    expect([idsIn(passed), idsIn(dueToday)]).toEqual([[unassigned, late], [today]]);
  });

  it('is counted, in all and for each who holds it, those with most that is late first', async () => {
    const { counts, byHandler } = await work();
    expect(counts).toEqual({ open: 5, late: 2, dueToday: 1, unassigned: 2 });
    const hand = (who: Asker) => ({ id: String(who.accountId), name: `Cán bộ ${who.login}` });
    expect(byHandler).toEqual([
      { officer: hand(handler), open: 2, late: 1, dueToday: 0, oldest: '2026-11-17T03:00:00.000Z' },
      { officer: null, open: 2, late: 1, dueToday: 0, oldest: '2026-11-16T01:00:00.000Z' },
      { officer: hand(colleague), open: 1, late: 0, dueToday: 1, oldest: '2026-11-17T07:00:00.000Z' },
    ]);
  });

  it('is found by who holds it', async () => {
    const { dossiers: held } = await officer.ask(handledBy, { officer: String(handler.accountId) });
    expect(idsIn(held)).toEqual([tomorrow, late]);
  });

  it('is paged from both ends without a gap', async () => {
    const page = async (asked: { first?: number; after?: string | null; last?: number }) => {
      const { agency } = await officer.ask(oldestOf, { id, ...asked });
      if (agency?.work == null) throw new Error('The officer does not see the work of the agency');
      return agency.work.oldest;
    };
    const first = await page({ first: 3 });
    expect([idsIn(first), first.totalCount]).toEqual([[unassigned, late, today], 5]);
    const second = await page({ first: 3, after: first.pageInfo.endCursor ?? null });
    expect([idsIn(second), second.pageInfo.hasNextPage]).toEqual([[tomorrow, submitted], false]);
    expect(idsIn(await page({ last: 2 }))).toEqual([tomorrow, submitted]);
  });

  it('moves on with the clock', async () => {
    clock.set('2026-11-25T08:00+07:00');
    const { counts, dueToday, late: passed } = await work();
    clock.set('2026-11-24T12:00+07:00');
    expect(counts).toEqual({ open: 5, late: 3, dueToday: 1, unassigned: 2 });
    expect([idsIn(dueToday), idsIn(passed)]).toEqual([[tomorrow], [unassigned, late, today]]);
  });

  it('takes a statement for each list, and one for the numbers of all offices that are asked for', async () => {
    expect(await heard(work)).toHaveLength(4);
    expect(await heard(() => officer.ask(workOfAll, {}))).toHaveLength(1);
  });

  it('is read by indexes, in their order', async () => {
    const statements = await heard(work);
    const plans = await province
      .platform()
      .database.db.connection()
      .execute(async (db) => {
        // As if there were many: of few rows PostgreSQL reads the table.
        await sql`set enable_seqscan = off`.execute(db);
        await sql`set enable_bitmapscan = off`.execute(db);
        const found: string[] = [];
        for (const statement of statements) {
          const { rows } = await sql`explain (generic_plan) ${sql.raw(statement)}`.execute(db);
          found.push(JSON.stringify(rows));
        }
        await sql`reset all`.execute(db);
        return found;
      });
    const lists = plans.filter((plan) => plan.includes('Limit'));
    const indexes = ['open_dossier_by_age', ...Array(2).fill('open_dossier_of_agency_by_deadline')];
    expect(lists.map((plan) => /using (open_\w+)/.exec(plan)?.[1]).toSorted()).toEqual(indexes);
    for (const plan of lists) expect(plan).not.toContain('Sort');
    expect(
      plans.filter((plan) => !lists.includes(plan)).map((plan) => /using (open_\w+)/.exec(plan)?.[1]),
    ).toEqual([expect.stringMatching(/^open_/)]);
  });
});
