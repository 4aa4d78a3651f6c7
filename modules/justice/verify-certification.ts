import { type Context, parse, text } from '../../server/kit/index.ts';
import { organisations } from '../organisations/contract.ts';
import { findVerifiedCertification } from './queries/certified-copies.ts';
import type { VerifiedCertification } from './verified.ts';

/** What the book of certified copies says of the one with this code: nothing personal. Null where none has the code. */
export async function verifyCertification(ctx: Context, code: string): Promise<VerifiedCertification | null> {
  const found = await findVerifiedCertification(ctx.db, parse(text(100), code));
  if (found === undefined) return null;
  const { agencyId, ...certified } = found;
  const { name } = await ctx.call(organisations.calls.agency, { id: agencyId });
  return { ...certified, agencyName: name };
}
