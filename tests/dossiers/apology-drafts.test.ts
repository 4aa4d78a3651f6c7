import { beforeEach, describe, expect, it } from 'vitest';
import { graphql } from '../gql/gql.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { limitOf } from './limit-of.ts';
import { apologyDrafts, watch } from './watching.ts';

const province = await openProvince();
const { parent, clerk, officer, file, clock } = province;

const draftOf = graphql(`
  query DraftOf($id: ID!) { dossier(id: $id) { apologyDraft { day dueAt at sendBy } } }
`);

beforeEach(() => limitOf(province.platform().database.db, steps.PROCEDURE, 5));

/** Received on Thursday, 19 November, at 08:00; due on the 26th at 08:00. The office works seven and a half hours a day. */
async function received(): Promise<string> {
  clock.set('2026-11-19T08:00+07:00');
  return (await steps.received(parent, clerk, file)).id;
}

const draft = async (id: string, asker = officer) => (await asker.ask(draftOf, { id })).dossier?.apologyDraft;

async function watchAt(moment: string, times = 1): Promise<void> {
  clock.set(moment);
  await watch(province, times);
}

const extend = (dossier: string, day: string) =>
  officer.ask(documents.extendDeadline, { dossier, day, reason: 'Cần xác minh thêm.' });

describe('an apology', () => {
  it('is drafted when delay is foreseen, with a new day three working days after the deadline', async () => {
    const id = await received();
    await watchAt('2026-11-24T10:00+07:00');
    expect(await draft(id)).toBeNull();
    await watchAt('2026-11-24T11:00+07:00', 4);
    expect(await draft(id)).toEqual({
      day: '2026-12-01',
      dueAt: '2026-11-26T01:00:00.000Z',
      at: '2026-11-24T04:00:00.000Z',
      sendBy: '2026-11-25',
    });
  });

  it('as it is drafted can be sent, and then is a draft no more, and not drafted again', async () => {
    const id = await received();
    await watchAt('2026-11-25T08:00+07:00');
    const day = (await draft(id))?.day ?? '';
    expect(steps.dossierIn((await extend(id, day)).answer).dueAt).toBe('2026-12-01T10:00:00.000Z');
    expect(await draft(id)).toBeNull();
    await watchAt('2026-11-30T16:00+07:00');
    expect(await draft(id)).toBeNull();
  });

  it('is not drafted on the day of the deadline, when it is too late to send it', async () => {
    const id = await received();
    await watchAt('2026-11-26T07:30+07:00');
    expect(await draft(id)).toBeNull();
  });

  it('that nobody sent in time is forgotten', async () => {
    const id = await received();
    await watchAt('2026-11-25T08:00+07:00');
    expect(await draft(id)).not.toBeNull();
    await watchAt('2026-11-26T08:01+07:00');
    expect(await draft(id)).toBeNull();
  });

  it('is drafted anew for the deadline that a supplement has begun', async () => {
    const id = await received();
    await watchAt('2026-11-25T08:00+07:00');
    await officer.ask(documents.requestSupplement, { dossier: id, reason: 'Thiếu bản chính.' });
    expect(await draft(id)).toBeNull();
    clock.set('2026-11-30T08:00+07:00');
    await parent.ask(documents.handInSupplement, { dossier: id });
    await watchAt('2026-12-04T08:00+07:00');
    expect(await draft(id)).toMatchObject({ dueAt: '2026-12-07T01:00:00.000Z', day: '2026-12-10' });
  });

  it('is for the agency alone, which finds all that wait by their deadline', async () => {
    const id = await received();
    await watchAt('2026-11-25T08:00+07:00');
    expect(await draft(id, parent)).toBeNull();
    const { apologyDrafts: page } = await clerk.ask(apologyDrafts, {});
    expect(page.edges.map(({ node }) => node.dossier?.id)).toContain(id);
    const deadlines = page.edges.map(({ node }) => node.dueAt);
    expect(deadlines).toEqual(deadlines.toSorted());
    expect(new Set(deadlines).size).toBe(2);
  });
});
