import { refusal } from '../../../server/kit/index.ts';
import { EntryNotFound, NotMarried } from '../refusals.ts';

export const justiceRefusals = [
  refusal(EntryNotFound, 'There is no such entry in a register that you keep.'),
  refusal(NotMarried, 'The entry is of no marriage, or of one that has ended.'),
];
