import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { Asker } from '../support/asker.ts';
import { requestSupplement } from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import * as documents from './bulk-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, file } = province;
let handler: Asker;

beforeAll(async () => {
  const { readDossiers, processDossiers } = dossiers.permissions;
  handler = await province.office('handler', [readDossiers, processDossiers], province.agencyId);
});

const submitted = (count: number) => steps.times(count, () => steps.submitted(parent, file));
const received = async () => (await steps.received(parent, clerk, file)).id;

async function receive(ids: readonly string[], key?: string) {
  const { answer } = await clerk.ask(documents.receiveMany, { dossiers: [...ids], key });
  if (answer.__typename !== 'DossierOutcomes') throw new Error(`${answer.__typename}: ${answer.en}`);
  return answer.outcomes;
}

async function assign(ids: readonly string[], to = handler) {
  const asked = { dossiers: [...ids], officer: String(to.accountId) };
  const { answer } = await officer.ask(documents.assignMany, asked);
  if (answer.__typename !== 'DossierOutcomes') throw new Error(`${answer.__typename}: ${answer.en}`);
  return answer.outcomes;
}

describe('many dossiers received at once', () => {
  it('each get a code, a due date and an event of their own, in the order asked', async () => {
    const ids = (await submitted(5)).toReversed();
    const outcomes = await receive(ids);
    expect(outcomes.map(({ dossierId }) => dossierId)).toEqual(ids);
    const dossiers = outcomes.map(({ answer }) => steps.dossierIn(answer));
    expect(new Set(dossiers.map(({ code }) => code)).size).toBe(5);
    for (const dossier of dossiers)
      expect(dossier).toMatchObject({
        state: 'RECEIVED',
        dueAt: expect.any(String),
        agency: { id: String(province.agencyId) },
        applicant: { fullName: expect.any(String) },
        events: [{ kind: 'RECEIVED' }],
      });
  });

  it('are received though some among them are refused, and each refusal says which and why', async () => {
    const [first = '', last = ''] = await submitted(2);
    const before = await received();
    const outcomes = await receive([first, before, '999999999', last]);
    expect(outcomes).toMatchObject([
      { dossierId: first, answer: { __typename: 'Dossier' } },
      {
        dossierId: before,
        answer: { __typename: 'ActNotPossible', was: 'RECEIVED', possible: ['HAND_OVER'] },
      },
      { dossierId: '999999999', answer: { __typename: 'DossierNotFound' } },
      { dossierId: last, answer: { __typename: 'Dossier' } },
    ]);
  });

  it('are received once under a key, however often and in whatever company it is repeated', async () => {
    const ids = await submitted(3);
    const key = 'receive-the-morning-post';
    const first = await receive(ids.slice(0, 2), key);
    const again = await receive(ids, key);
    const codes = (outcomes: typeof first) => outcomes.map(({ answer }) => steps.dossierIn(answer).code);
    expect(codes(again).slice(0, 2)).toEqual(codes(first));
    expect(new Set(codes(again)).size).toBe(3);
  });

  it('each stand in the audit log', async () => {
    const ids = await submitted(2);
    await receive(ids);
    const entries = await province
      .db()
      .selectFrom('server.audit')
      .select(['act', 'subject'])
      .where('subject', 'in', ids)
      .where('act', '=', 'receiveDossiers')
      .execute();
    expect(entries.map(({ subject }) => subject).toSorted()).toEqual([...ids].toSorted());
  });

  it('are left as they are where they have changed since they were seen, and only those', async () => {
    const dossiers = await submitted(2);
    const versions = (await Promise.all(dossiers.map((id) => steps.seen(clerk, id)))).map(
      ({ version }) => version,
    );
    await clerk.ask(requestSupplement, { dossier: dossiers[0] ?? '', reason: 'Thiếu giấy tờ.' });
    const { answer } = await clerk.ask(documents.receiveMany, { dossiers: [...dossiers], versions });
    expect(answer).toMatchObject({
      outcomes: [{ answer: { __typename: 'DossierChanged' } }, { answer: { state: 'RECEIVED' } }],
    });
  });

  it('are refused as a whole where it is not said of each what was seen', async () => {
    const dossiers = await submitted(2);
    await expectRefused(
      province,
      'InvalidInput',
      () => clerk.ask(documents.receiveMany, { dossiers: [...dossiers], versions: [1] }),
      { field: 'versions' },
    );
  });

  it.each([
    ['none', []],
    ['more than 100', Array.from({ length: 101 }, (_, nth) => String(nth + 1))],
    ['what is no id', ['x']],
  ])('are refused as a whole where there are %s', async (_what, ids) => {
    await expectRefused(province, 'InvalidInput', () => clerk.ask(documents.receiveMany, { dossiers: ids }));
  });
});

describe('many dossiers assigned at once', () => {
  it('each go to the officer', async () => {
    const ids = await steps.times(3, received);
    const outcomes = await assign(ids);
    for (const { answer } of outcomes)
      expect(answer).toMatchObject({ state: 'PROCESSING', handler: { id: String(handler.accountId) } });
  });

  it('are left where somebody else has done something to them since', async () => {
    const id = await received();
    const { version } = await steps.seen(officer, id);
    await assign([id]);
    const asked = { dossiers: [id], officer: String(officer.accountId), versions: [version] };
    const { answer } = await officer.ask(documents.assignMany, asked);
    expect(answer).toMatchObject({ outcomes: [{ answer: { __typename: 'DossierChanged' } }] });
  });

  it('are each refused where the officer processes none there', async () => {
    const ids = await steps.times(2, received);
    const outcomes = await assign(ids, clerk);
    expect(outcomes.map(({ answer }) => answer.__typename)).toEqual(['InvalidInput', 'InvalidInput']);
  });
});
