import { dossiers } from '../../modules/dossiers/contract.ts';
import { openNewborn } from '../justice/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';
import { paper } from '../support/play-dossier.ts';
import { ADVISERS } from '../support/play-side.ts';
import { weighed } from './calendar-steps.ts';
import { requestPayment } from './ending-documents.ts';
import { printForm } from './form-documents.ts';
import { handOver } from './handover-documents.ts';

await expectNoForeignRows(dossiers, {
  shows: {
    Dossier: 'citizen everything program overseer',
    DossierEvent: 'citizen everything program overseer',
    DossierForm: 'citizen everything program overseer',
    Handover: 'everything program overseer',
    Opinion: 'citizen everything program overseer',
    Payment: 'citizen everything program overseer',
    LinkedApplication: 'citizen',
    DeadlineEntry: 'citizen everything program overseer',
    DeadlineMove: 'everything program overseer',
    DeadlineWarning: 'everything program overseer',
    RegisterExport: 'everything program overseer',
  },
  works: true,
  seed: async ({ side, province, citizen, head }) => {
    const { commune } = side;
    const file = await citizen.upload(`giấy thêm ở ${commune}.pdf`, await paper);
    const newborn = {
      birth: steps.application,
      address: 'Xóm Mẫu',
      facility: 'Trung tâm Y tế',
    };
    await citizen.ask(openNewborn, { application: newborn, commune });
    const advisers = String(await province.committee(ADVISERS));
    const { id: handed } = await steps.received(citizen, head, file, commune);
    await head.ask(handOver, { dossier: handed, toAgency: advisers, note: 'Xác minh' });
    const { id: dossier } = await steps.received(citizen, head, file, commune);
    await head.ask(printForm, { dossier, form: 'CONTROL_SLIP' });
    await head.ask(requestPayment, { dossier, amount: 8000, reason: 'Lệ phí' });
    const day = { day: '2026-11-25', kind: 'DAY_OFF', name: 'Nghỉ bão' } as const;
    await weighed(head, { agency: String(side.agencyId), days: [day] });
    return {};
  },
});
