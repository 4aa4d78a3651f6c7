import type { Builder } from '../../../server/kit/index.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { justice } from '../contract.ts';
import { CriminalRecordForm } from '../model.ts';

/** `fillCriminalRecord`: who applies asks for their own. */
export function criminalRecordForms(build: Builder): void {
  fillForm(build, 'fillCriminalRecord', {
    procedure: justice.procedures.certifyCriminalRecord,
    input: 'CriminalRecordApplication',
    form: 'tờ khai yêu cầu cấp Phiếu lý lịch tư pháp',
    fields: (t) => ({
      form: t.field({ type: CriminalRecordForm, required: true, description: 'Which form of it.' }),
      purpose: t.string({ required: true, description: 'What it is for (mục đích).' }),
    }),
  });
}
