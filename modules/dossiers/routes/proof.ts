import { makeZip } from 'client-zip';
import { create } from 'content-disposition';
import { route, signedIn } from '../../../server/kit/index.ts';
import { DossierNotFound } from '../acts/refusals.ts';
import { Dossier } from '../model.ts';
import type { ProofEntry } from '../proof/entry.ts';
import { proofOf } from '../proof/proof-of.ts';

/**
 * `GET /dossiers/:dossier/proof.zip`, for the applicant and whoever may read the dossier: what it holds and who did what
 * with it, so that anybody can verify it without this server.
 */
export const proof = route(
  'GET',
  '/dossiers/:dossier/proof.zip',
  async (_request, { dossier: wanted }, ctx) => {
    signedIn(ctx.viewer);
    const id = Number(wanted);
    const dossier = Number.isSafeInteger(id) ? await ctx.read(Dossier, null, { where: { id } }) : null;
    if (dossier === null) throw new DossierNotFound();
    const entries = await proofOf(ctx, dossier);
    const madeAt = new Date(ctx.clock.now().epochMilliseconds);
    return new Response(makeZip(packed(entries, madeAt)), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': create(`${dossier.code ?? `dossier-${id}`}-proof.zip`),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  },
);

async function* packed(entries: readonly ProofEntry[], lastModified: Date) {
  for (const { path, content } of entries) {
    const input = await content();
    // One entry after the other: a file is opened when those before it have left.
    if (typeof input === 'string') yield { name: path, lastModified, input };
    else yield { name: path, lastModified, input };
  }
}
