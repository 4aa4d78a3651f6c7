import { type Context, parse, text } from '../../server/kit/index.ts';
import { organisations } from '../organisations/contract.ts';
import { findVerified } from './queries/register.ts';
import type { VerifiedExtract } from './verified.ts';

/** What an extract with this code says of the register: nothing personal. Null where no extract has the code. */
export async function verifyExtract(ctx: Context, code: string): Promise<VerifiedExtract | null> {
  const found = await findVerified(ctx.db, parse(text(100), code));
  if (found === undefined) return null;
  const {
    agencyId,
    copyNumber: number,
    copyYear: year,
    copyIssuedOn: issuedOn,
    copyAgencyId,
    ...entry
  } = found;
  const nameOf = async (id: number) => (await ctx.call(organisations.calls.agency, { id })).name;
  const agencyName = await nameOf(agencyId);
  const notes = entry.notes ?? 0;
  if (number === null || year === null || issuedOn === null || copyAgencyId === null)
    return { ...entry, notes, agencyName, copy: null };
  const copy = { number, year, issuedOn, agencyName: await nameOf(copyAgencyId) };
  return { ...entry, notes, agencyName, copy };
}
