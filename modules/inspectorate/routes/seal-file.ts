import { key, parse, route, signedIn } from '../../../server/kit/index.ts';
import { files, handedIn } from '../../files/contract.ts';
import { sealFile } from '../acts/seal-file.ts';
import { isDenouncer } from '../queries/denouncer.ts';

const PATH = '/denunciations/:petition/files';

/**
 * `POST /denunciations/:petition/files` with the content as the body and its name in `content-disposition`: what belongs to
 * a denunciation and may say who denounces, from whoever sent it or an officer who receives petitions. Answers 201; only
 * those who are named in the case are told of it. Of the sender the audit log does not have the account.
 */
export const sealingFile = route('POST', PATH, async (request, at, ctx) => {
  const { personId } = signedIn(ctx.viewer);
  const petition = parse(key, at.petition);
  const { largestFile } = await ctx.settings(files);
  const handed = await handedIn(request, ctx, largestFile);
  if (await isDenouncer(ctx.db, petition, personId))
    await ctx.transactUnnamed(`POST ${PATH}`, 'Petition', (act) => sealFile(act, petition, handed));
  else
    await ctx.transact(async (act) => {
      const id = await sealFile(act, petition, handed);
      await act.record(`POST ${PATH}`, { type: 'Petition', id: String(id) });
    });
  return Response.json({}, { status: 201 });
});
