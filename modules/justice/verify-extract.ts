import { type Context, parse, text } from '../../server/kit/index.ts';
import { organisations } from '../organisations/contract.ts';
import type { EntryKind } from './model.ts';
import { findVerified } from './queries/register.ts';

export interface VerifiedExtract {
  readonly kind: EntryKind;
  readonly number: number;
  readonly year: number;
  readonly registeredOn: string;
  readonly agencyName: string;
}

/** What an extract with this code says of the register: nothing personal. Null where no extract has the code. */
export async function verifyExtract(ctx: Context, code: string): Promise<VerifiedExtract | null> {
  const found = await findVerified(ctx.db, parse(text(100), code));
  if (found === undefined) return null;
  const { agencyId, ...entry } = found;
  const { name } = await ctx.call(organisations.calls.agency, { id: agencyId });
  return { ...entry, agencyName: name };
}
