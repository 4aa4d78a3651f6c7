import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { files } from '../../modules/files/contract.ts';
import { graphql } from '../gql/gql.ts';
import type { Asker } from '../support/asker.ts';
import { grantDossier, requestSupplement } from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import * as documents from './opinion-documents.ts';
import * as processing from './processing-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, file, clock } = province;
const question = 'Đề nghị cho ý kiến về hồ sơ.';
const reason = 'Không cần nữa.';
let there: string;
let handler: Asker;
let adviser: Asker;

const questions = graphql(`
  query QuestionsTo($dossier: ID!, $first: Int, $after: String) {
    dossier(id: $dossier) {
      opinions(first: 1) { agency {
        opinionsAsked(first: $first, after: $after) { edges { node { question } } pageInfo { endCursor } totalCount }
      } }
    }
  }
`);

beforeAll(async () => {
  const { readDossiers, processDossiers, giveOpinions } = dossiers.permissions;
  handler = await province.office('handler', [readDossiers, processDossiers], province.agencyId);
  const agency = await province.committee('04795');
  there = String(agency);
  adviser = await province.office(
    'adviser',
    [readDossiers, giveOpinions, files.permissions.readFiles],
    agency,
  );
});

async function assigned(): Promise<string> {
  const { id: dossier } = await steps.received(parent, clerk, file);
  await officer.ask(processing.assign, { dossier, officer: String(handler.accountId) });
  return dossier;
}

async function ask(dossier: string, within = 2, text = question): Promise<string> {
  const asked = { dossier, agency: there, question: text, within, unit: 'WORKING_DAY' as const };
  const { answer } = await handler.ask(documents.askOpinion, asked);
  if (answer.__typename !== 'Opinion') throw new Error(`${answer.__typename}: ${answer.en}`);
  return answer.id;
}

const give = (asked: string) =>
  adviser.ask(documents.giveOpinion, { question: asked, stance: 'AGREE', opinion: 'Nhất trí.' });
const seen = async (asker: Asker, id: string) => (await asker.ask(documents.opinions, { id })).dossier;

describe('an opinion that another agency is asked for', () => {
  it('has a deadline of its own, by the hours of the agency that is asked', async () => {
    const dossier = await assigned();
    const before = (await seen(handler, dossier))?.dueAt;
    const { answer } = await handler.ask(documents.askOpinion, {
      dossier,
      agency: there,
      question,
      within: 2,
      unit: 'WORKING_DAY',
    });
    expect(answer).toMatchObject({
      __typename: 'Opinion',
      waiting: true,
      dueAt: '2026-11-25T02:00:00.000Z',
      dossier: { dueAt: before },
    });
  });

  it('is told of to that agency alone, with its deadline and without anything personal', async () => {
    const dossier = await assigned();
    await ask(dossier);
    const { code } = await steps.seen(clerk, dossier);
    const types = ['dossiers.questionReceived'];
    const told = await pollUntil(async () => {
      const { eventsPage } = await adviser.ask(documents.turnedTo, { types });
      return eventsPage.events.find((event) => 'dossierId' in event && event.dossierId === dossier);
    });
    expect(told).toEqual({
      type: 'dossiers.questionReceived',
      dossierId: dossier,
      code,
      procedure: steps.PROCEDURE,
      dueAt: '2026-11-25T02:00:00.000Z',
      agency: { id: there },
      fromAgency: { id: String(province.agencyId) },
      dossier: { state: 'PROCESSING' },
    });
    expect((await officer.ask(documents.turnedTo, { types })).eventsPage.events).toEqual([]);
  });

  it('shows the dossier and its papers to that agency until it has answered', async () => {
    const dossier = await assigned();
    expect(await seen(adviser, dossier)).toBeNull();
    const asked = await ask(dossier);
    expect(await seen(adviser, dossier)).toMatchObject({
      possibleActs: ['GIVE_OPINION'],
      files: [{ file: { id: file } }],
      opinions: [{ id: asked, question, waiting: true }],
    });
    const { answer } = await give(asked);
    expect(answer).toMatchObject({ stance: 'AGREE', opinion: 'Nhất trí.', waiting: false, dossier: null });
    expect(await seen(adviser, dossier)).toBeNull();
  });

  it('stands with its answer in the dossier, in its history and in the ledger, which moves no due date', async () => {
    const dossier = await assigned();
    const due = (await seen(handler, dossier))?.dueAt;
    const asked = await ask(dossier);
    await give(asked);
    const after = await seen(handler, dossier);
    expect(after?.dueAt).toBe(due);
    expect(after?.opinions).toMatchObject([
      {
        agency: { id: there },
        askedBy: { id: String(handler.accountId) },
        givenBy: { id: String(adviser.accountId) },
        stance: 'AGREE',
      },
    ]);
    expect(after?.deadlineEntries.slice(1)).toEqual([
      { kind: 'OPINION_ASKED', dueAt: due, note: question },
      { kind: 'OPINION_GIVEN', dueAt: due, note: 'Nhất trí.' },
    ]);
    expect(after?.events.slice(0, 2)).toEqual([
      { kind: 'OPINION_GIVEN', office: { id: there } },
      { kind: 'OPINION_ASKED', office: { id: String(province.agencyId) } },
    ]);
  });

  it('leaves the explanation of the deadline what it was, also while the clock stands', async () => {
    const dossier = await assigned();
    const before = (await seen(handler, dossier))?.deadline;
    const asked = await ask(dossier);
    expect((await seen(handler, dossier))?.deadline).toEqual(before);
    await handler.ask(requestSupplement, { dossier, reason });
    clock.set('2026-11-24T09:00+07:00');
    const waiting = (await seen(handler, dossier))?.deadline;
    await give(asked);
    expect((await seen(handler, dossier))?.deadline).toEqual(waiting);
    expect(waiting?.explain.map(({ day, reason: why }) => [day, why])).toContainEqual([
      '2026-11-24',
      'WAITING',
    ]);
    clock.set('2026-11-23T09:00+07:00');
  });

  it('is awaited no longer when the question is withdrawn or the dossier decided', async () => {
    const [withdrawn, decided] = [await assigned(), await assigned()];
    const asked = await ask(withdrawn);
    const { answer } = await handler.ask(documents.withdrawQuestion, { question: asked, reason });
    expect(answer).toMatchObject({
      __typename: 'Opinion',
      waiting: false,
      withdrawnAt: '2026-11-23T02:00:00.000Z',
    });
    await ask(decided);
    await officer.ask(grantDossier, { dossier: decided });
    for (const dossier of [withdrawn, decided]) {
      expect(await seen(adviser, dossier)).toBeNull();
      expect((await seen(officer, dossier))?.opinions).toMatchObject([{ waiting: false, stance: null }]);
    }
  });

  it('is for offices alone', async () => {
    const dossier = await assigned();
    await ask(dossier);
    expect((await seen(parent, dossier))?.opinions).toEqual([]);
  });
});

it('an agency lists what it was asked in pages, what awaits an answer and is due first', async () => {
  const [late, soon, answered] = [await assigned(), await assigned(), await assigned()];
  await give(await ask(answered, 1, 'đã trả lời'));
  await ask(late, 300, 'sau');
  await ask(soon, 200, 'trước');
  const page = async (first: number, after?: string | null) => {
    const { dossier } = await adviser.ask(questions, { dossier: soon, first, after });
    const found = dossier?.opinions[0]?.agency.opinionsAsked;
    return { texts: found?.edges.map(({ node }) => node.question) ?? [], after: found?.pageInfo.endCursor };
  };
  const all = (await page(100)).texts;
  expect(all.indexOf('trước')).toBeLessThan(all.indexOf('sau'));
  expect(all.indexOf('sau')).toBeLessThan(all.indexOf('đã trả lời'));
  const first = await page(2);
  const second = await page(2, first.after);
  expect([...first.texts, ...second.texts]).toEqual(all.slice(0, 4));
});

describe('it is refused', () => {
  it('to ask an agency twice before it has answered', async () => {
    const dossier = await assigned();
    await ask(dossier);
    const again = { dossier, agency: there, question, within: 2 };
    await expectRefused(province, 'AlreadyAsked', () => handler.ask(documents.askOpinion, again));
  });

  it('to ask one’s own agency, or none', async () => {
    const dossier = await assigned();
    for (const agency of [String(province.agencyId), '999999999'])
      await expectRefused(
        province,
        'InvalidInput',
        () => handler.ask(documents.askOpinion, { dossier, agency, question, within: 2 }),
        { field: 'agency' },
      );
  });

  it('to answer, or to withdraw a question, on a dossier that has changed since one looked', async () => {
    const dossier = await assigned();
    const asked = await ask(dossier);
    const version = (await seen(adviser, dossier))?.version ?? 0;
    await handler.ask(processing.proposeGrant, { dossier });
    const answer = { question: asked, stance: 'DISAGREE', opinion: 'Chưa nhất trí.', version } as const;
    await expectRefused(province, 'DossierChanged', () => adviser.ask(documents.giveOpinion, answer));
    await expectRefused(province, 'DossierChanged', () =>
      handler.ask(documents.withdrawQuestion, { question: asked, reason, version }),
    );
  });

  it('to answer twice, or what was never asked', async () => {
    const asked = await ask(await assigned());
    await give(asked);
    await expectRefused(province, 'QuestionNotFound', () => give(asked));
    await expectRefused(province, 'QuestionNotFound', () => give('999999999'));
  });
});

it('of an answer and a withdrawal at once, one counts', async () => {
  const asked = await ask(await assigned());
  const answers = await Promise.all([
    give(asked),
    handler.ask(documents.withdrawQuestion, { question: asked, reason }),
  ]);
  const kinds = answers.map(({ answer }) => answer.__typename);
  expect(kinds.filter((kind) => kind === 'Opinion')).toHaveLength(1);
});
