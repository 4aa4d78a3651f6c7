import type { SchemaPart } from '../../../server/kit/index.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { insurance } from '../contract.ts';

/** `fillHealthCard`: the form of procedure 1.002759. */
export const fillHealthCard: SchemaPart = (build) =>
  fillForm(build, 'fillHealthCard', {
    procedure: insurance.procedures.issueHealthCard,
    input: 'HealthCardApplication',
    form: 'tờ khai tham gia, điều chỉnh thông tin bảo hiểm y tế',
    fields: (t) => ({
      fullName: t.string({ required: true, description: 'Full name (họ và tên).' }),
      birthDate: t.field({ type: 'Date', required: true, description: 'Date of birth, not in the future.' }),
      facility: t.string({
        required: true,
        description: 'Where the holder is first treated (nơi đăng ký khám bệnh, chữa bệnh ban đầu).',
      }),
    }),
    chains: ({ birthDate }) => [[['application.birthDate', birthDate]]],
  });
