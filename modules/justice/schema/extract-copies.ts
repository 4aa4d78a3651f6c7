import { listed } from '../../../server/kit/index.ts';
import { ExtractCopy } from '../model.ts';

export const extractCopies = listed('extractCopies', ExtractCopy, {
  description:
    'The book of copies of extracts (sổ cấp bản sao trích lục hộ tịch) as far as you may see it, newest first: those that you asked for, and those of your agencies.',
  authScopes: { signedIn: true },
  search: 'Words of a name that the copied entry states, with or without tone marks; a whole citizen number.',
});
