import type { GraphQLResolveInfo } from 'graphql';
import type { Act, Context } from '../../../server/kit/index.ts';
import { Dossier } from '../model.ts';
import { DossierNotFound } from '../refusals.ts';

/** Runs an act and answers with the dossier as the viewer sees it afterwards. */
export async function answered(
  ctx: Context,
  info: GraphQLResolveInfo,
  args: { readonly idempotencyKey?: string | null | undefined },
  body: (act: Act) => Promise<number>,
): Promise<Dossier> {
  const id = await ctx.act(info, args, body);
  const dossier = await ctx.read(Dossier, info, (query) => query.where('t.id', '=', id));
  if (dossier === null) throw new DossierNotFound();
  return dossier;
}
