import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { warnOfUnanswered } from '../../modules/dossiers/queries/deadline-warnings.ts';
import { graphql } from '../gql/gql.ts';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { setSettings } from '../support/set-settings.ts';
import { confirmPayment, requestPayment } from './ending-documents.ts';
import { limitOf } from './limit-of.ts';
import { askOpinion } from './opinion-documents.ts';
import { assign } from './processing-documents.ts';
import { warningsOf, watch } from './watching.ts';

const province = await openProvince();
const { parent, clerk, officer, partner, administrator, file, clock } = province;
const MANY = 120;
let handler: Asker;

beforeAll(async () => {
  const { readDossiers, processDossiers } = dossiers.permissions;
  handler = await province.office('handler', [readDossiers, processDossiers], province.agencyId);
});
beforeEach(() => limitOf(province.platform().database.db, steps.PROCEDURE, 5));

const toldOf = graphql(`
  query ToldOf($id: ID!) {
    dossier(id: $id) { near: events(kind: DEADLINE_NEAR) { at } late: events(kind: LATE) { at } }
  }
`);
const answeredBy = graphql(`query AnsweredBy($id: ID!) { dossier(id: $id) { answerBy } }`);
const feed = graphql(`
  query Feed($types: [String!]) { eventsPage(first: 100, types: $types) { events { type ... on EventOfDossier { dossierId } } } }
`);

/** Received on Thursday, 19 November, at 08:00; due on the 26th at 08:00. The office works seven and a half hours a day. */
async function received(moment = '2026-11-19T08:00+07:00'): Promise<string> {
  clock.set(moment);
  return (await steps.received(parent, clerk, file)).id;
}

/** How often a dossier was told of as near and as late, in its history. */
async function told(id: string): Promise<readonly [near: number, late: number]> {
  const { dossier } = await clerk.ask(toldOf, { id });
  return [dossier?.near.length ?? -1, dossier?.late.length ?? -1];
}

async function warnings(id: string, who: Asker) {
  const { deadlineWarnings } = await officer.ask(warningsOf, { officer: String(who.accountId) });
  return deadlineWarnings.edges.map(({ node }) => node).filter(({ dossier }) => dossier?.id === id);
}

/** What the feed tells of a dossier once it is so much: it is read below the oldest transaction, of whomever. */
function heard(who: Asker, id: string, types: readonly string[], count: number): Promise<readonly string[]> {
  return pollUntil(async () => {
    const { eventsPage } = await who.ask(feed, { types: [...types] });
    const own = eventsPage.events.filter((event) => 'dossierId' in event && event.dossierId === id);
    return own.length >= count && own.map(({ type }) => type);
  });
}

async function watchAt(moment: string, times = 1): Promise<void> {
  clock.set(moment);
  await watch(province, times);
}

describe('the officer of a dossier', () => {
  it('is warned sixteen working hours before it is late, and not before', async () => {
    const id = await received();
    await officer.ask(assign, { dossier: id, officer: String(handler.accountId) });
    await watchAt('2026-11-23T15:00+07:00');
    expect(await told(id)).toEqual([0, 0]);
    await watchAt('2026-11-23T15:01+07:00');
    expect(await told(id)).toEqual([1, 0]);
    expect(await warnings(id, handler)).toMatchObject([
      { kind: 'NEAR', lateFrom: '2026-11-26T01:00:00.000Z', at: '2026-11-23T08:01:00.000Z' },
    ]);
  });

  it('is whoever received it, as long as nobody processes it', async () => {
    const id = await received();
    await watchAt('2026-11-25T08:00+07:00');
    expect(await warnings(id, clerk)).toHaveLength(1);
  });

  it('is warned as early as the office wants it', async () => {
    const id = await received();
    await setSettings(administrator, 'dossiers', { warnBefore: 32 });
    await watchAt('2026-11-20T08:01+07:00');
    await setSettings(administrator, 'dossiers', {});
    expect(await told(id)).toEqual([1, 0]);
  });

  it('is warned again of a deadline that is another', async () => {
    const id = await received();
    await watchAt('2026-11-25T08:00+07:00');
    const day = '2026-12-04';
    await officer.ask(documents.extendDeadline, { dossier: id, day, reason: 'Cần xác minh thêm.' });
    await watchAt('2026-11-27T08:00+07:00');
    expect(await told(id)).toEqual([1, 0]);
    await watchAt('2026-12-03T08:00+07:00');
    expect(await told(id)).toEqual([2, 0]);
  });

  it('is not warned of what is to be done on the day on which its clock starts, which may be late all the same', async () => {
    await limitOf(province.platform().database.db, steps.PROCEDURE, 0);
    const id = await received('2026-11-19T15:30+07:00');
    await watchAt('2026-11-20T16:59+07:00');
    expect(await told(id)).toEqual([0, 0]);
    await watchAt('2026-11-20T17:01+07:00');
    expect(await told(id)).toEqual([0, 1]);
  });

  it('is not warned of it either where another agency is asked about it', async () => {
    await limitOf(province.platform().database.db, steps.PROCEDURE, 0);
    const dossier = await received('2026-11-19T08:00+07:00');
    const agency = String(await province.committee('04795'));
    await officer.ask(askOpinion, { dossier, agency, question: 'Có đúng không?', within: 1 });
    await watchAt('2026-11-19T16:59+07:00');
    expect(await told(dossier)).toEqual([0, 0]);
  });

  it('is warned anew where a payment was waited for, of the deadline as it is then', async () => {
    const dossier = await received();
    clock.set('2026-11-20T08:00+07:00');
    await officer.ask(requestPayment, { dossier, amount: 8000, reason: 'Lệ phí.' });
    await watchAt('2026-12-01T08:00+07:00');
    expect(await told(dossier)).toEqual([0, 0]);
    await clerk.ask(confirmPayment, { dossier, receipt: 'BL 0001' });
    await watchAt('2026-12-02T08:00+07:00');
    expect(await told(dossier)).toEqual([0, 0]);
    await watchAt('2026-12-04T08:00+07:00');
    await watchAt('2026-12-08T08:01+07:00', 2);
    expect(await told(dossier)).toEqual([1, 1]);
  });

  it('is not told of what is finished, nor while the applicant is waited for', async () => {
    const [finished, waiting, paying] = [await received(), await received(), await received()];
    await officer.ask(requestPayment, { dossier: paying, amount: 8000, reason: 'Lệ phí.' });
    await officer.ask(documents.refuseDossier, { dossier: finished, reason: 'Không đủ điều kiện.' });
    await officer.ask(documents.requestSupplement, { dossier: waiting, reason: 'Thiếu bản chính.' });
    await watchAt('2026-11-30T08:00+07:00');
    expect([await told(finished), await told(waiting), await told(paying)]).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('what was handed in online', () => {
  const unanswered = async (id: string) => {
    const { deadlineWarnings } = await clerk.ask(warningsOf, { kind: 'UNANSWERED' });
    return deadlineWarnings.edges.map(({ node }) => node).filter(({ dossier }) => dossier?.id === id);
  };
  const answerBy = async (id: string) => (await clerk.ask(answeredBy, { id })).dossier?.answerBy;

  it('is to be answered within eight working hours, of which its desk is warned after six, once', async () => {
    clock.set('2026-11-19T08:00+07:00');
    const [id, answered] = [await steps.submitted(parent, file), await received()];
    expect([await answerBy(id), await answerBy(answered)]).toEqual(['2026-11-20T01:30:00.000Z', null]);
    await watchAt('2026-11-19T16:00+07:00');
    expect(await unanswered(id)).toEqual([]);
    await watchAt('2026-11-19T16:01+07:00', 3);
    await watchAt('2026-11-23T08:00+07:00');
    expect(await unanswered(id)).toMatchObject([
      { lateFrom: '2026-11-20T01:30:00.000Z', at: '2026-11-19T09:01:00.000Z', officer: null },
    ]);
    expect(await unanswered(answered)).toEqual([]);
    const types = ['dossiers.answerDue'];
    expect(await heard(clerk, id, types, 1)).toEqual(types);
    expect(await heard(clerk, answered, types, 0)).toEqual([]);
  });

  it('and is supplemented is to be answered anew, and is told of anew', async () => {
    clock.set('2026-11-19T08:00+07:00');
    const id = await steps.submitted(parent, file);
    await watchAt('2026-11-19T16:01+07:00');
    await clerk.ask(documents.requestSupplement, { dossier: id, reason: 'Thiếu bản chính.' });
    expect(await answerBy(id)).toBeNull();
    clock.set('2026-11-24T08:00+07:00');
    await parent.ask(documents.handInSupplement, { dossier: id });
    expect(await answerBy(id)).toBe('2026-11-25T01:30:00.000Z');
    await watchAt('2026-11-24T16:00+07:00');
    expect(await unanswered(id)).toHaveLength(1);
    await watchAt('2026-11-24T16:01+07:00');
    expect(await unanswered(id)).toHaveLength(2);
  });

  it('is told of though it was supplemented while somebody looked', async () => {
    clock.set('2026-11-19T08:00+07:00');
    const id = await steps.submitted(parent, file);
    const { version } = await steps.seen(clerk, id);
    const looked = { id: Number(id), by: new Date('2026-11-20T01:30Z') };
    clock.set('2026-11-19T16:02+07:00');
    await clerk.ask(documents.requestSupplement, { dossier: id, reason: 'Thiếu bản chính.' });
    await parent.ask(documents.handInSupplement, { dossier: id });
    const supplemented = (await steps.seen(clerk, id)).version;
    expect(supplemented).toBeGreaterThan(version);
    const { db } = province.platform().database;
    await warnOfUnanswered(db, { now: new Date('2026-11-19T16:01+07:00'), due: [looked] });
    await watchAt('2026-11-23T08:00+07:00');
    expect(await unanswered(id)).toHaveLength(2);
    expect((await steps.seen(clerk, id)).version).toBe(supplemented);
  });
});

describe('a dossier that is late', () => {
  it('is marked once, by many at once and wherever the clock jumps, and the feed tells of it once', async () => {
    const id = await received();
    await watchAt('2026-11-26T08:00+07:00', 4);
    expect(await told(id)).toEqual([1, 0]);
    await watchAt('2026-11-26T08:01+07:00', 8);
    await watchAt('2026-11-19T08:00+07:00', 4);
    await watchAt('2027-02-01T08:00+07:00', 8);
    await watchAt('2026-11-25T08:00+07:00', 4);
    expect(await told(id)).toEqual([1, 1]);
    expect((await warnings(id, clerk)).map(({ kind }) => kind)).toEqual(['LATE', 'NEAR']);
    const types = ['dossiers.deadlineNear', 'dossiers.dossierLate'];
    expect(await heard(partner, id, types, 2)).toEqual(types);
  });

  it('is the same version of it as before', async () => {
    const id = await received();
    const { version } = await steps.seen(clerk, id);
    await watchAt('2026-11-26T08:01+07:00');
    expect([await told(id), (await steps.seen(clerk, id)).version]).toEqual([[0, 1], version]);
  });

  it('is marked though the clock jumped over the time in which it was near', async () => {
    const id = await received();
    await watchAt('2026-12-24T08:00+07:00');
    expect(await told(id)).toEqual([0, 1]);
  });

  it('by a second request for a supplement is so at once', async () => {
    const id = await received();
    const reason = 'Thiếu bản chính.';
    await officer.ask(documents.requestSupplement, { dossier: id, reason });
    clock.set('2026-11-20T08:00+07:00');
    await parent.ask(documents.handInSupplement, { dossier: id });
    await officer.ask(documents.requestSupplement, { dossier: id, reason });
    await watchAt('2026-11-20T08:01+07:00');
    expect(await told(id)).toEqual([0, 1]);
    expect((await warnings(id, clerk)).map(({ lateFrom }) => lateFrom)).toEqual(['2026-11-20T01:00:00.000Z']);
  });

  it('is one of as many as there are, and none is left out', async () => {
    const id = await received();
    await sql`
      with many as (
        insert into dossiers.dossier (procedure_id, applicant_id, unit_id, agency_id, state, application, created_at,
          submitted_at, code, received_at, officer_id)
        select procedure_id, applicant_id, unit_id, agency_id, state, application, created_at, submitted_at,
          code || '-' || n, received_at, officer_id
        from dossiers.dossier, generate_series(1, ${MANY}) as n where id = ${id} returning id)
      insert into dossiers.deadline_entry (dossier_id, kind, at, counts_from, due_at)
      select id, 'start', '2026-11-19T01:00Z', '2026-11-19T01:00Z', '2026-11-27T01:00Z' from many`.execute(
      province.db(),
    );
    const count = async () =>
      (await clerk.ask(warningsOf, { officer: String(clerk.accountId), kind: 'LATE' })).deadlineWarnings
        .totalCount;
    clock.set('2026-11-27T08:00+07:00');
    const before = await count();
    await watchAt('2026-11-27T08:01+07:00', 3);
    expect((await count()) - before).toBe(MANY + 1);
  });

  it('cannot be unmarked', async () => {
    const unmarked = sql`delete from dossiers.deadline_warning`.execute(province.db());
    await expect(unmarked).rejects.toThrow('never changed');
  });
});
