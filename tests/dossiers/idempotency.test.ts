import { describe, expect, it } from 'vitest';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const { parent, clerk, file } = province;

const eventsOf = (dossier: string) =>
  province
    .db()
    .selectFrom('dossiers.event')
    .select('kind')
    .where('dossierId', '=', Number(dossier))
    .orderBy('id')
    .execute();

describe('an idempotency key', () => {
  it('makes 20 submissions at once one event and 20 equal answers', async () => {
    const dossier = await steps.filled(parent, file);
    const key = `submit-${dossier}`;
    const answers = await steps.times(20, () => parent.ask(documents.submitDossier, { dossier, key }));
    expect(answers[0]?.answer).toMatchObject({ __typename: 'Dossier', id: dossier, state: 'SUBMITTED' });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await eventsOf(dossier)).toEqual([{ kind: 'submitted' }]);
  });

  it('makes 20 drafts at once one draft', async () => {
    const opening = { procedure: steps.PROCEDURE, commune: '04831', key: 'open-one-draft' };
    const answers = await steps.times(20, () => parent.ask(documents.openDossier, opening));
    const ids = answers.map(({ answer }) => steps.dossierIn(answer).id);
    expect(new Set(ids).size).toBe(1);
  });

  it('is refused with other content, and with another act, and neither changes anything', async () => {
    const dossier = await steps.filled(parent, file);
    const other = await steps.filled(parent, file);
    const key = `first-submission-${dossier}`;
    await parent.ask(documents.submitDossier, { dossier, key });
    const before = await province.digest();
    const again = await parent.ask(documents.submitDossier, { dossier: other, key });
    expect(again.answer).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    const opening = { procedure: steps.PROCEDURE, commune: '04831', key };
    const elsewhere = await parent.ask(documents.openDossier, opening);
    expect(elsewhere.answer).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await province.digest()).toEqual(before);
  });

  it('is free again after a refusal', async () => {
    const dossier = await steps.draft(parent);
    const { application } = steps;
    await parent.ask(documents.fillBirthRegistration, { dossier, application });
    const key = `submit-${dossier}`;
    const refused = await parent.ask(documents.submitDossier, { dossier, key });
    expect(refused.answer).toMatchObject({ __typename: 'PaperMissing', paper: steps.PAPER });
    await parent.ask(documents.attachFile, { dossier, file, paper: steps.PAPER });
    const { answer } = await parent.ask(documents.submitDossier, { dossier, key });
    expect(answer).toMatchObject({ __typename: 'Dossier', state: 'SUBMITTED' });
  });

  it('belongs to one account: another may use the same', async () => {
    const other = await province.person();
    const opening = { procedure: steps.PROCEDURE, commune: '04831', key: 'a-key-of-two' };
    const mine = steps.dossierIn((await parent.ask(documents.openDossier, opening)).answer);
    const theirs = steps.dossierIn((await other.ask(documents.openDossier, opening)).answer);
    expect(theirs.id).not.toBe(mine.id);
  });

  it('gives the clerk the same receipt again, and no second code', async () => {
    const dossier = await steps.submitted(parent, file);
    const key = `receive-${dossier}`;
    const answers = await steps.times(5, () => clerk.ask(documents.receiveDossier, { dossier, key }));
    expect(new Set(answers.map(({ answer }) => steps.dossierIn(answer).code)).size).toBe(1);
    expect(await eventsOf(dossier)).toEqual([{ kind: 'submitted' }, { kind: 'received' }]);
  });
});
