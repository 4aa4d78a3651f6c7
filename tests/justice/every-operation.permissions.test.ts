import { justice } from '../../modules/justice/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';
import { playGranted } from '../support/play-dossier.ts';
import { citizen as identity } from './civil-status.ts';
import * as documents from './documents.ts';

const DIED = { sex: 'MALE', diedOn: '2026-11-20', place: 'Đà Bắc', cause: 'Bệnh' } as const;

await expectNoForeignRows(justice, {
  through: ['dossiers'],
  shows: {
    BirthEntry: 'citizen everything program overseer',
    MarriageEntry: 'citizen everything program overseer',
    DeathEntry: 'citizen everything program overseer',
    MaritalStatusEntry: 'citizen everything program overseer',
    EntryParty: 'citizen everything program overseer',
    RegisteredParty: 'citizen everything program overseer',
    Annotation: 'citizen everything program overseer',
    AnnotatedChange: 'citizen everything program overseer',
    ExtractCopy: 'citizen everything program overseer',
    CertifiedCopy: 'citizen everything program overseer',
    CriminalRecord: 'citizen overseer',
  },
  seed: async (to) => {
    const { citizen, head, side } = to;
    const nth = Number(side.commune) * 10;
    const [husband, wife, deceased] = [identity(nth), identity(nth + 1), identity(nth + 2)];
    await playGranted(to, {
      code: '1.000894',
      papers: [],
      fill: (who, dossier) => who.ask(documents.fillMarriage, { dossier, application: { husband, wife } }),
    });
    await playGranted(to, {
      code: '1.000656',
      papers: ['GIAY_BAO_TU'],
      fill: (who, dossier) => who.ask(documents.fillDeath, { dossier, application: { ...DIED, deceased } }),
    });
    await playGranted(to, {
      code: '1.004873',
      papers: [],
      fill: (who, dossier) =>
        who.ask(documents.fillMaritalStatus, { dossier, application: { purpose: 'Kết hôn' } }),
    });
    const { civilStatusEntries } = await citizen.ask(documents.myEntries, { kind: 'BIRTH' });
    const entry = civilStatusEntries.edges[0]?.node.id ?? '';
    await head.ask(documents.annotateEntry, {
      entry,
      kind: 'CHANGE',
      note: `Ghi chú ở ${side.commune}`,
      changes: [{ role: 'CHILD', field: 'PLACE', value: `Nơi sinh ở ${side.commune}` }],
    });
    await playGranted(to, {
      code: '2.000635',
      papers: [],
      fill: (who, dossier) =>
        who.ask(documents.fillExtractCopy, { dossier, application: { entry, copies: 1 } }),
    });
    await playGranted(to, {
      code: '2.000815',
      papers: ['BAN_CHINH'],
      fill: (who, dossier) =>
        who.ask(documents.fillCertifiedCopy, {
          dossier,
          application: { original: `Bằng ở ${side.commune}`, copies: 1 },
        }),
    });
    // Justice issued these until the police did.
    const { clock } = to.province;
    const now = clock.now();
    clock.set('2025-02-24T09:00+07:00');
    await playGranted(
      { ...to, side: { ...side, commune: '04831' } },
      {
        code: '2.000488',
        papers: [],
        fill: (who, dossier) =>
          who.ask(documents.fillCriminalRecord, {
            dossier,
            application: { form: 'NUMBER_1', purpose: 'Xin việc làm' },
          }),
      },
    );
    clock.set(String(now));
    return {};
  },
});
