import type { BodyOf } from '../../../server/kit/index.ts';
import type { notices } from '../contract.ts';
import { writeLetter } from '../write-letter.ts';

export const write: BodyOf<typeof notices.calls.write> = ({ occasion, personId, ...words }, act) =>
  writeLetter(act, { occasion, personId }, words);
