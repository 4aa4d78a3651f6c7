import { beforeAll, describe, expect, it } from 'vitest';
import { DossierAct } from '../../modules/dossiers/acts/model.ts';
import { ACTS } from '../../modules/dossiers/acts/possible.ts';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { DossierState } from '../../modules/dossiers/model.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import * as documents from './processing-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, file } = province;
const { dossierIn } = steps;
const reason = 'Chưa đủ căn cứ.';
let handler: Asker;

beforeAll(async () => {
  const { readDossiers, processDossiers } = dossiers.permissions;
  handler = await province.office('handler', [readDossiers, processDossiers], province.agencyId);
});

const received = async () => (await steps.received(parent, clerk, file)).id;
const assign = (dossier: string, to = handler) =>
  officer.ask(documents.assign, { dossier, officer: String(to.accountId) });

async function assigned(): Promise<string> {
  const dossier = await received();
  dossierIn((await assign(dossier)).answer);
  return dossier;
}

async function proposed(refusal: string | null): Promise<string> {
  const dossier = await assigned();
  if (refusal === null) dossierIn((await handler.ask(documents.proposeGrant, { dossier })).answer);
  else dossierIn((await handler.ask(documents.proposeRefusal, { dossier, reason: refusal })).answer);
  return dossier;
}

describe('a dossier on its way through an agency', () => {
  it('is assigned, proposed, approved, issued and handed over, and every step is told', async () => {
    const dossier = await proposed(null);
    expect(dossierIn((await officer.ask(documents.approve, { dossier })).answer).state).toBe('ISSUING');
    await province.whileWorking(() => steps.finished(parent, dossier));
    expect(dossierIn((await clerk.ask(documents.returnResult, { dossier })).answer)).toMatchObject({
      state: 'RETURNED',
      portalState: 10,
    });
    const { dossier: seen } = await parent.ask(documents.standing, { id: dossier });
    expect(seen?.events.map(({ kind }) => kind)).toEqual([
      'RESULT_RETURNED',
      'RESULT_ISSUED',
      'GRANTED',
      'PROPOSED',
      'ASSIGNED',
      'RECEIVED',
      'SUBMITTED',
    ]);
  });

  it('is stopped where its refusal is approved, for the reason that was proposed', async () => {
    const dossier = await proposed(reason);
    expect(dossierIn((await officer.ask(documents.approve, { dossier })).answer)).toMatchObject({
      state: 'STOPPED',
      reason,
    });
  });

  it('is assigned to the officer who has it already without a word', async () => {
    const dossier = await assigned();
    dossierIn((await assign(dossier)).answer);
    const { dossier: seen } = await officer.ask(documents.standing, { id: dossier });
    expect(seen?.events.filter(({ kind }) => kind === 'ASSIGNED')).toHaveLength(1);
  });

  it('goes back to its officer where the proposal is not followed, and may be proposed again', async () => {
    const dossier = await proposed(reason);
    const { answer } = await officer.ask(documents.sendBack, { dossier, reason: 'Xem lại giấy tờ.' });
    expect(dossierIn(answer).state).toBe('PROCESSING');
    const { dossier: seen } = await officer.ask(documents.standing, { id: dossier });
    expect(seen?.proposal).toBeNull();
    expect(dossierIn((await handler.ask(documents.proposeGrant, { dossier })).answer).state).toBe('PROPOSED');
  });

  it('shows what is proposed to its agency, and not to its applicant', async () => {
    const id = await proposed(reason);
    const proposal = async (asker: Asker) => (await asker.ask(documents.standing, { id })).dossier?.proposal;
    expect(await proposal(officer)).toEqual({
      proposesGrant: false,
      proposalReason: reason,
      proposer: { name: 'Cán bộ handler' },
    });
    expect(await proposal(parent)).toBeNull();
  });

  it('may be refused at intake, without a code', async () => {
    const dossier = await steps.submitted(parent, file);
    const { answer } = await clerk.ask(documents.refuseIntake, { dossier, reason });
    expect(dossierIn(answer)).toMatchObject({
      state: 'REFUSED_AT_INTAKE',
      portalState: 3,
      reason,
      code: null,
    });
  });

  it.each([
    ['submitted', 'WITHDRAWN', () => steps.submitted(parent, file)],
    ['received', 'WITHDRAW_REQUESTED', received],
    ['assigned', 'WITHDRAW_REQUESTED', assigned],
    ['proposed', 'WITHDRAW_REQUESTED', () => proposed(null)],
  ])('may be withdrawn by its applicant when it was %s', async (_when, state, arrange) => {
    const { answer } = await parent.ask(documents.withdraw, { dossier: await arrange(), reason });
    expect(dossierIn(answer)).toMatchObject({ state, portalState: 7, reason });
  });
});

describe('an act is refused', () => {
  it('to an officer to whom the dossier was not assigned', async () => {
    const { readDossiers, processDossiers } = dossiers.permissions;
    const other = await province.office('colleague', [readDossiers, processDossiers], province.agencyId);
    const dossier = await assigned();
    await expectRefused(province, 'NotAllowed', () => other.ask(documents.proposeGrant, { dossier }));
  });

  it('to the applicant of a decided dossier who withdraws it', async () => {
    const dossier = await proposed(reason);
    await officer.ask(documents.approve, { dossier });
    await expectRefused(province, 'ActNotPossible', () =>
      parent.ask(documents.withdraw, { dossier, reason }),
    );
  });

  it('with what is possible instead', async () => {
    const dossier = await proposed(null);
    await expectRefused(province, 'ActNotPossible', () => handler.ask(documents.proposeGrant, { dossier }), {
      was: 'PROPOSED',
      possible: [],
    });
    const { dossier: seen } = await officer.ask(documents.standing, { id: dossier });
    expect(seen?.possibleActs).toEqual(['EXTEND_DEADLINE', 'SEND_BACK', 'APPROVE']);
  });

  it('to the officer who would approve their own proposal', async () => {
    const dossier = await received();
    dossierIn((await assign(dossier, officer)).answer);
    dossierIn((await officer.ask(documents.proposeGrant, { dossier })).answer);
    await expectRefused(province, 'OwnProposal', () => officer.ask(documents.approve, { dossier }));
  });

  it('where a dossier is assigned to somebody who processes none there', async () => {
    const dossier = await received();
    await expectRefused(province, 'InvalidInput', () => assign(dossier, clerk), { field: 'officer' });
    const nobody = () => officer.ask(documents.assign, { dossier, officer: '999999999' });
    await expectRefused(province, 'InvalidInput', nobody, { field: 'officer' });
  });

  it('to the second of two who decide at once', async () => {
    const dossier = await proposed(null);
    const answers = await Promise.all([
      officer.ask(documents.approve, { dossier }),
      officer.ask(documents.sendBack, { dossier, reason }),
    ]);
    const kinds = answers.map(({ answer }) => answer.__typename).toSorted();
    expect(kinds).toEqual(['ActNotPossible', 'Dossier']);
  });
});

it('every act and every state that is not an end stands in the table', () => {
  expect(Object.keys(ACTS).toSorted()).toEqual(Object.values(DossierAct).toSorted());
  const { REFUSED_AT_INTAKE, STOPPED, WITHDRAWN, RETURNED, ISSUING } = DossierState;
  const ends: readonly string[] = [REFUSED_AT_INTAKE, STOPPED, WITHDRAWN, RETURNED];
  const begun = new Set(Object.values(ACTS).flatMap((byState) => Object.keys(byState)));
  // The result of one that is being issued comes from a worker.
  expect(
    Object.values(DossierState)
      .filter((state) => !begun.has(state) && state !== ISSUING)
      .toSorted(),
  ).toEqual(ends.toSorted());
});
