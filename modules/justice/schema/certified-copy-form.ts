import type { Builder } from '../../../server/kit/index.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { justice } from '../contract.ts';

/** `fillCertifiedCopy`: of what, and how many copies. */
export function certifiedCopyForm(build: Builder): void {
  fillForm(build, 'fillCertifiedCopy', {
    procedure: justice.procedures.certifyCopies,
    input: 'CertifiedCopyApplication',
    form: 'chứng thực bản sao từ bản chính',
    fields: (t) => ({
      original: t.string({ required: true, description: 'What the original is (tên bản chính).' }),
      originalNumber: t.string({ description: 'Number and notation of the original, where it bears one.' }),
      copies: t.int({ required: true, description: 'How many copies, 1 to 20.' }),
    }),
  });
}
