import type { Builder } from '../../../server/kit/index.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { justice } from '../contract.ts';

/** `fillMaritalStatusConfirmation`: who applies asks for their own. */
export function maritalStatusForm(build: Builder): void {
  fillForm(build, 'fillMaritalStatusConfirmation', {
    procedure: justice.procedures.confirmMaritalStatus,
    input: 'MaritalStatusApplication',
    form: 'tờ khai cấp Giấy xác nhận tình trạng hôn nhân',
    fields: (t) => ({
      purpose: t.string({ required: true, description: 'What it is for (mục đích sử dụng).' }),
      residence: t.string({ description: 'Residence (nơi cư trú).' }),
    }),
  });
}
