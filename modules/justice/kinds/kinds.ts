import { EntryKind } from '../model.ts';
import { birth } from './birth.ts';
import { death } from './death.ts';
import type { KindOfEntry } from './kind-of-entry.ts';
import { maritalStatus } from './marital-status.ts';
import { marriage } from './marriage.ts';

export const KINDS: Readonly<Record<EntryKind, KindOfEntry>> = {
  [EntryKind.BIRTH]: birth,
  [EntryKind.MARRIAGE]: marriage,
  [EntryKind.DEATH]: death,
  [EntryKind.MARITAL_STATUS]: maritalStatus,
};
