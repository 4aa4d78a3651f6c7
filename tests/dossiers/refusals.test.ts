import { beforeAll, describe, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { pdfWithPages, textNamedPdf } from '../files/samples.ts';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, file } = province;
const { PROCEDURE: procedure, PAPER: paper } = steps;
let other: Asker;
let elsewhere: Asker;

beforeAll(async () => {
  other = await province.person();
  const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;
  const all = [readDossiers, receiveDossiers, decideDossiers];
  elsewhere = await province.office('elsewhere', all, await province.committee('04795'));
});

const open = (asker: Asker, wanted: { readonly procedure: string; readonly commune: string }) =>
  asker.ask(documents.openDossier, wanted);
const submit = (dossier: string, key = `submit-${crypto.randomUUID()}`) =>
  parent.ask(documents.submitDossier, { dossier, key });

describe('opening a dossier is refused', () => {
  const commune = '04831';
  it.each([
    ['for a procedure that nobody knows', '9.999999', commune, 'ProcedureNotInForce'],
    ['for a procedure that has ended', '2.000488', commune, 'ProcedureNotInForce'],
    ['for a procedure that no department offers here', '1.001612', commune, 'ProcedureNotOffered'],
    ['in a commune that was abolished before that day', procedure, '04789', 'CommuneNotInForce'],
    ['in a district, which is no commune', procedure, '150', 'CommuneNotInForce'],
    ['in a commune that never was', procedure, '99999', 'CommuneNotInForce'],
    ['for an empty procedure', ' ', commune, 'InvalidInput'],
    ['in an empty commune', procedure, '', 'InvalidInput'],
    ['with NUL in the code', `1.0${'\u0000'}01193`, commune, 'InvalidInput'],
    ['with a megabyte for a code', '1'.repeat(1_000_000), commune, 'InvalidInput'],
  ])('%s', async (_why, wanted, where, as) => {
    await expectRefused(province, as, () => open(parent, { procedure: wanted, commune: where }));
  });

  it('to an office, which is no person', async () => {
    await expectRefused(province, 'NotAllowed', () => open(clerk, { procedure, commune }));
  });
});

describe('attaching a file is refused', () => {
  const attach = (asker: Asker, dossier: string, of: string, as = paper) =>
    asker.ask(documents.attachFile, { dossier, file: of, paper: as });

  it('where the file is somebody else’s', async () => {
    const dossier = await steps.draft(parent);
    const theirs = await other.upload('của người khác.pdf', await pdfWithPages(['khác']));
    await expectRefused(province, 'FileNotYours', () => attach(parent, dossier, theirs));
    await expectRefused(province, 'FileNotYours', () => attach(parent, dossier, '999999999'));
  });

  it('where the draft is somebody else’s', async () => {
    const dossier = await steps.draft(parent);
    await expectRefused(province, 'DossierNotFound', () => attach(other, dossier, file));
  });

  it('for a paper that the procedure does not ask for', async () => {
    const dossier = await steps.draft(parent);
    await expectRefused(province, 'UnknownPaper', () => attach(parent, dossier, file, 'HO_CHIEU'));
  });

  it('to a dossier that was handed in', async () => {
    const dossier = await steps.submitted(parent, file);
    await expectRefused(province, 'ActNotPossible', () => attach(parent, dossier, file));
  });
});

describe('handing in is refused', () => {
  it('without the form', async () => {
    const dossier = await steps.draft(parent);
    await parent.ask(documents.attachFile, { dossier, file, paper });
    await expectRefused(province, 'ApplicationMissing', () => submit(dossier));
  });

  it('without a paper that must be there', async () => {
    const dossier = await steps.draft(parent);
    await parent.ask(documents.fillBirthRegistration, { dossier, application: steps.application });
    await parent.ask(documents.attachFile, { dossier, file, paper: 'GIAY_TO_TUY_THAN' });
    await expectRefused(province, 'PaperMissing', () => submit(dossier), { paper });
  });

  it('where the file of such a paper was refused', async () => {
    const bad = await parent.upload('giấy chứng sinh.pdf', await textNamedPdf());
    const dossier = await steps.filled(parent, bad);
    await province.whileWorking(() =>
      pollUntil(async () => (await steps.seen(parent, dossier)).files[0]?.file?.state === 'REFUSED'),
    );
    await expectRefused(province, 'PaperMissing', () => submit(dossier), { paper });
  });

  it('twice', async () => {
    const dossier = await steps.submitted(parent, file);
    await expectRefused(province, 'ActNotPossible', () => submit(dossier));
  });

  it('by somebody else', async () => {
    const dossier = await steps.filled(parent, file);
    const key = 'submitted-by-another';
    const act = () => other.ask(documents.submitDossier, { dossier, key });
    await expectRefused(province, 'DossierNotFound', act);
  });

  it.each(['short', 'x'.repeat(201), 'with space in it', 'ký-tự-lạ-lùng'])(
    'with %j as its key',
    async (key) => {
      const dossier = await steps.filled(parent, file);
      await expectRefused(province, 'InvalidInput', () => submit(dossier, key), {
        field: 'idempotencyKey',
      });
    },
  );
});

describe('at the desk it is refused', () => {
  const receive = (asker: Asker, dossier: string) => asker.ask(documents.receiveDossier, { dossier });
  const grant = (asker: Asker, dossier: string) => asker.ask(documents.grantDossier, { dossier });

  it('to receive a draft, or what was received', async () => {
    const draft = await steps.filled(parent, file);
    await expectRefused(province, 'DossierNotFound', () => receive(clerk, draft));
    const { id } = await steps.received(parent, clerk, file);
    await expectRefused(province, 'ActNotPossible', () => receive(clerk, id));
  });

  it('to receive without the permission, or at another agency', async () => {
    const dossier = await steps.submitted(parent, file);
    await expectRefused(province, 'NotAllowed', () => receive(officer, dossier));
    await expectRefused(province, 'DossierNotFound', () => receive(elsewhere, dossier));
  });

  it('to decide before receipt', async () => {
    const dossier = await steps.submitted(parent, file);
    const was = { was: 'SUBMITTED' };
    await expectRefused(province, 'ActNotPossible', () => grant(officer, dossier), was);
  });

  it('to decide at another agency, or without the permission', async () => {
    const { id } = await steps.received(parent, clerk, file);
    await expectRefused(province, 'DossierNotFound', () => grant(elsewhere, id));
    await expectRefused(province, 'NotAllowed', () => grant(clerk, id));
  });

  it('to decide twice', async () => {
    const dossier = await steps.granted(province, file);
    await expectRefused(province, 'ActNotPossible', () => grant(officer, dossier));
    const refuse = () => officer.ask(documents.refuseDossier, { dossier, reason: 'Đổi ý.' });
    await expectRefused(province, 'ActNotPossible', refuse);
  });

  it.each(['', ' \t ', 'x'.repeat(2001), 'a\u0000b'])('to refuse for the reason %j', async (reason) => {
    const { id: dossier } = await steps.received(parent, clerk, file);
    const act = () => officer.ask(documents.refuseDossier, { dossier, reason });
    await expectRefused(province, 'InvalidInput', act);
  });
});
