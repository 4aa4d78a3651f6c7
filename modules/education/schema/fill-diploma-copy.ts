import type { SchemaPart } from '../../../server/kit/index.ts';
import { diplomaCopyApplication, education } from '../contract.ts';
import { DiplomaKind } from '../model.ts';
import { fillingIn } from './filling-in.ts';

/** `fillDiplomaCopy`: the form of procedure 3.000465. */
export const fillDiplomaCopy: SchemaPart = (build) =>
  fillingIn(build, 'fillDiplomaCopy', {
    description: 'Fills in the form of a draft for copies of a diploma (3.000465).',
    input: {
      name: 'DiplomaCopyApplication',
      description:
        'The form of a request for copies (đơn đề nghị cấp bản sao văn bằng, chứng chỉ từ sổ gốc).',
      fields: (t) => ({
        diplomaNumber: t.string({ required: true, description: 'Number on the diploma (số hiệu).' }),
        kind: t.field({ type: DiplomaKind, required: true, description: 'Kind of the diploma.' }),
        copies: t.int({ required: true, description: 'How many copies, 1 to 20.' }),
      }),
    },
    application: diplomaCopyApplication,
    filled: async (_act, application) => ({
      procedure: education.procedures.copyDiploma.code,
      application,
    }),
  });
