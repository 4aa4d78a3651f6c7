import type { Builder } from '../../../server/kit/index.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { justice } from '../contract.ts';

/** `fillExtractCopy`: which entry, and how many copies. */
export function extractCopyForm(build: Builder): void {
  fillForm(build, 'fillExtractCopy', {
    procedure: justice.procedures.copyExtract,
    input: 'ExtractCopyApplication',
    form: 'tờ khai cấp bản sao trích lục hộ tịch',
    fields: (t) => ({
      entry: t.id({ required: true, description: 'The entry, which names who applies.' }),
      copies: t.int({ required: true, description: 'How many copies, 1 to 20.' }),
    }),
  });
}
