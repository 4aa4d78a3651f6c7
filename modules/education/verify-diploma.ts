import { type Context, parse, text } from '../../server/kit/index.ts';
import { organisations } from '../organisations/contract.ts';
import type { DiplomaKind } from './model.ts';
import { findVerified } from './queries/diploma-register.ts';

/** What anybody may know of a diploma: nothing personal. */
export interface VerifiedDiploma {
  readonly kind: DiplomaKind;
  readonly number: string;
  readonly year: number;
  readonly issuedOn: string;
  readonly correctedOn: string | null;
  readonly agencyName: string;
}

/** What the register says of the diplomas with a number of a kind, or of the one with the code from its QR code. */
export async function verifyDiplomas(
  ctx: Context,
  wanted: { readonly kind: DiplomaKind; readonly number: string } | { readonly code: string },
): Promise<readonly VerifiedDiploma[]> {
  const found = await findVerified(
    ctx.db,
    'code' in wanted
      ? { verificationCode: parse(text(100), wanted.code) }
      : { kind: wanted.kind, number: parse(text(50), wanted.number) },
  );
  return Promise.all(
    found.map(async ({ agencyId, ...diploma }) => {
      const { name } = await ctx.call(organisations.calls.agency, { id: agencyId });
      return { ...diploma, agencyName: name };
    }),
  );
}
