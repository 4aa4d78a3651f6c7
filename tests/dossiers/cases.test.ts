import { beforeAll, describe, expect, it } from 'vitest';
import type { ProceduresTables } from '../../modules/procedures/tables.ts';
import { corrected } from '../support/corrected.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { offerCase } from '../support/offer-case.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { chooseCase, openInCase } from './channel-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, file } = province;
const { dossierIn, PROCEDURE: procedure, application, PAPER: paper } = steps;
const commune = '04831';

beforeAll(async () => {
  const offer = (caseName: string, channel: 1 | 2, workingDays: number, fee: number) =>
    offerCase(province.platform().database.db, procedure, { caseName, channel, workingDays, fee });
  await offer('quá hạn', 1, 5, 16_000);
  await offer('quá hạn', 2, 3, 8_000);
  await offer('lưu động', 1, 5, 0);
});

const open = (named?: string) => parent.ask(openInCase, { procedure, commune, case: named ?? null });

describe('a dossier that is opened online', () => {
  it('is in the usual case where none is named', async () => {
    expect(dossierIn((await open()).answer)).toMatchObject({
      channel: 'ONLINE',
      portalChannel: 2,
      caseName: 'standard',
      fee: { amount: 0 },
    });
  });

  it('costs what its case costs online, and not what it costs at the counter', async () => {
    const { fee } = dossierIn((await open('quá hạn')).answer);
    expect(fee).toEqual({ amount: 8_000, text: '8000' });
  });

  it('is due when its case is due, also after a supplement', async () => {
    const { id: dossier } = dossierIn((await open('quá hạn')).answer);
    await parent.ask(documents.attachFile, { dossier, file, paper });
    await parent.ask(documents.fillBirthRegistration, { dossier, application });
    dossierIn((await parent.ask(documents.submitDossier, { dossier, key: `submit-${dossier}` })).answer);
    const { dueAt } = dossierIn((await clerk.ask(documents.receiveDossier, { dossier })).answer);
    // Monday morning and three working days.
    expect(dueAt).toBe('2026-11-26T02:00:00.000Z');
    const { officer } = province;
    dossierIn((await officer.ask(documents.requestSupplement, { dossier, reason: 'Thiếu.' })).answer);
    province.clock.set('2026-11-25T09:00+07:00');
    const again = dossierIn((await parent.ask(documents.handInSupplement, { dossier })).answer);
    province.clock.set('2026-11-23T09:00+07:00');
    expect(again.dueAt).toBe('2026-11-30T02:00:00.000Z');
  });

  it('needs the papers of its own case, and not those of another', async () => {
    const { db } = province.platform().database;
    const only = (caseName: string | null) =>
      corrected(db.$extendTables<ProceduresTables>(), (trx) =>
        trx.updateTable('procedures.paper').set({ caseName }).where('code', '=', paper).execute(),
      );
    const { id: dossier } = dossierIn((await open()).answer);
    await parent.ask(documents.fillBirthRegistration, { dossier, application });
    const submit = () => parent.ask(documents.submitDossier, { dossier, key: `submit-${dossier}` });
    await only('standard');
    await expectRefused(province, 'PaperMissing', submit, { paper });
    await only('quá hạn');
    expect(dossierIn((await submit()).answer).state).toBe('SUBMITTED');
    await only(null);
  });

  it('is put into another case while it is a draft', async () => {
    const { id: dossier } = dossierIn((await open()).answer);
    const { answer } = await parent.ask(chooseCase, { dossier, case: 'quá hạn' });
    expect(dossierIn(answer)).toMatchObject({ caseName: 'quá hạn', fee: { amount: 8_000 } });
  });
});

describe('a case is refused', () => {
  it.each([
    ['that nobody knows', 'vắng mặt'],
    ['that is offered at the counter alone', 'lưu động'],
  ])('%s, with the cases that there are', async (_why, named) => {
    await expectRefused(province, 'CaseNotOffered', () => open(named), { offered: 'standard, quá hạn' });
    const { id: dossier } = dossierIn((await open()).answer);
    await expectRefused(province, 'CaseNotOffered', () => parent.ask(chooseCase, { dossier, case: named }));
  });

  it('for a dossier that was handed in', async () => {
    const dossier = await steps.submitted(parent, file);
    await expectRefused(province, 'ActNotPossible', () =>
      parent.ask(chooseCase, { dossier, case: 'quá hạn' }),
    );
  });
});
