import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { textNamedPdf } from '../files/samples.ts';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const { parent, file } = province;

const submit = async (dossier: string, key: string = randomUUID(), by: Asker = parent) =>
  (await by.ask(documents.submitDossier, { dossier, key })).answer;
const drafts = (count: number) => steps.times(count, () => steps.filled(parent, file));
const SUBMITTED = { __typename: 'Dossier', state: 'SUBMITTED' };

/** What is there of a dossier besides the moments and numbers that are its own. */
async function traces(dossier: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select d.state, d.version, d.submitted_at is not null as submitted,
      (select json_agg(to_jsonb(e) - '{id,dossier_id,at}'::text[] order by e.id) from dossiers.event as e
        where e.dossier_id = d.id) as history,
      (select json_agg(jsonb_build_object('name', l.name, 'version', l.version, 'agency', l.agency_id,
          'procedure', l.procedure, 'person', l.person_id, 'payload', l.payload - '{eventId,dossierId}'::text[],
          'tells of', (select e.kind from dossiers.event as e where e.id = (l.payload ->> 'eventId')::bigint
            and e.dossier_id = d.id)) order by l.id)
        from server.event as l where l.subject = d.id::text) as told,
      (select json_agg(to_jsonb(a) - '{id,tx,at,subject,request_id,salt}'::text[] order by a.id) from server.audit as a
        where a.subject = d.id::text and a.act = 'submitDossier') as audited,
      (select json_agg(i.operation) from server.idempotency as i
        where i.result_id = d.id and i.operation = 'submitDossier') as kept
    from dossiers.dossier as d where d.id = ${dossier}`.execute(province.db());
  return rows[0];
}

async function transactionsOf(dossiers: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct tx) as count from server.event
    where name = 'dossiers.dossierSubmitted' and subject = any(${dossiers})`.execute(province.db());
  return rows[0]?.count ?? 0;
}

describe('many who hand in at once', () => {
  it('leave, each of them, what they leave by themselves, in fewer transactions than they are', async () => {
    const byItself = await steps.filled(parent, file);
    await submit(byItself);
    const usual = await traces(byItself);
    const all = await drafts(24);
    const answers = await Promise.all(all.map((dossier) => submit(dossier)));
    expect(answers).toEqual(all.map((id) => expect.objectContaining({ ...SUBMITTED, id })));
    for (const dossier of all) expect(await traces(dossier)).toEqual(usual);
    expect(await transactionsOf(all)).toBeLessThan(all.length);
  });

  it('are refused each for their own reason, which changes nothing and disturbs nobody else', async () => {
    const good = await drafts(8);
    const [empty, done, twice = ''] = [
      await steps.draft(parent),
      await steps.submitted(parent, file),
      good[0],
    ];
    const incomplete = await steps.draft(parent);
    const { application } = steps;
    await parent.ask(documents.fillBirthRegistration, { dossier: incomplete, application });
    const bad = [empty, incomplete, done];
    const before = await Promise.all(bad.map(traces));
    const answers = await Promise.all(
      [...good, empty, incomplete, done, '999999999', 'no id'].map((dossier) => submit(dossier)),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual([
      ...good.map(() => 'Dossier'),
      'ApplicationMissing',
      'PaperMissing',
      'ActNotPossible',
      'DossierNotFound',
      'InvalidInput',
    ]);
    expect(await Promise.all(bad.map(traces))).toEqual(before);
    expect(await submit(twice)).toMatchObject({ __typename: 'ActNotPossible' });
  });

  it('are not held up by one whose file was refused, of whom nothing stays', async () => {
    const fake = await parent.upload('giấy chứng sinh.pdf', await textNamedPdf());
    const refused = await steps.filled(parent, fake);
    await province.whileWorking(() =>
      pollUntil(async () => (await steps.seen(parent, refused)).files[0]?.file?.state === 'REFUSED'),
    );
    const good = await drafts(8);
    const before = await traces(refused);
    const answers = await Promise.all([refused, ...good].map((dossier) => submit(dossier)));
    expect(answers).toEqual([
      expect.objectContaining({ __typename: 'PaperMissing' }),
      ...good.map((id) => expect.objectContaining({ ...SUBMITTED, id })),
    ]);
    expect(await traces(refused)).toEqual(before);
    const { rows } = await sql`select from files.share where file_id = ${fake}`.execute(province.db());
    expect(rows).toEqual([]);
  });

  it('are not held up by one whose dossier somebody else has locked, who is handed in afterwards', async () => {
    const [locked = '', ...others] = await drafts(9);
    const elsewhere = new pg.Client({ connectionString: province.environment.databaseUrl });
    await elsewhere.connect();
    await elsewhere.query('begin');
    await elsewhere.query('select from dossiers.dossier where id = $1 for update', [locked]);
    let isAnswered = false;
    const waiting = submit(locked).finally(() => {
      isAnswered = true;
    });
    expect(await Promise.all(others.map((dossier) => submit(dossier)))).toEqual(
      others.map((id) => expect.objectContaining({ ...SUBMITTED, id })),
    );
    expect(isAnswered).toBe(false);
    await elsewhere.query('rollback');
    await elsewhere.end();
    expect(await waiting).toMatchObject({ ...SUBMITTED, id: locked });
  });

  it('hand one dossier in once, under whatever keys', async () => {
    const dossier = await steps.filled(parent, file);
    const answers = await steps.times(12, () => submit(dossier));
    const names = answers.map(({ __typename }) => __typename).toSorted();
    expect(names).toEqual([...Array.from({ length: 11 }, () => 'ActNotPossible'), 'Dossier']);
    expect(await traces(dossier)).toMatchObject({
      history: [{ kind: 'submitted' }],
      kept: ['submitDossier'],
    });
  });

  it('get the answer of their key where each asks twice', async () => {
    const all = (await drafts(8)).map((dossier) => ({ dossier, key: `twice-${dossier}` }));
    const answers = await Promise.all([...all, ...all].map(({ dossier, key }) => submit(dossier, key)));
    expect(answers.slice(8)).toEqual(answers.slice(0, 8));
    for (const { dossier } of all)
      expect(await traces(dossier)).toMatchObject({ history: [{ kind: 'submitted' }] });
  });
});
