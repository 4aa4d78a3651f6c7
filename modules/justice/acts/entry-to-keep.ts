import type { Act } from '../../../server/kit/index.ts';
import { justice } from '../contract.ts';
import { lockEntry } from '../queries/annotations.ts';
import type { EntryRow } from '../queries/register.ts';
import { EntryNotFound } from '../refusals.ts';

/** An entry of a register that the viewer keeps, locked. @throws EntryNotFound */
export async function entryToKeep(act: Act, id: number): Promise<EntryRow> {
  const entry = await lockEntry(act.db, id);
  if (entry === undefined || !act.viewer?.may(justice.permissions.keepRegister, entry.keeperId))
    throw new EntryNotFound();
  return entry;
}
