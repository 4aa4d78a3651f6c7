import { z } from 'zod';
import { parse, route, signedIn } from '../../../server/kit/index.ts';
import { FileNotFound, files, handedOut } from '../../files/contract.ts';
import { inspectorate } from '../contract.ts';
import { findFileOfLook } from '../queries/denouncer.ts';

const PATH = '/denouncer-looks/:look/files/:file';
const LASTS = { hours: 1 };
const named = z.object({ look: z.coerce.number().int(), file: z.coerce.number().int() });

/**
 * `GET /denouncer-looks/:look/files/:file`: a file of the denouncer, for whoever was told of it in this look within the
 * last hour, and may still know. Later they look again, and say why.
 */
export const sealedFile = route('GET', PATH, async (_request, at, ctx) => {
  const viewer = signedIn(ctx.viewer);
  const { accountId, actingFor } = viewer;
  const { look, file } = parse(named, at);
  const since = new Date(ctx.clock.now().subtract(LASTS).epochMilliseconds);
  const found = await findFileOfLook(ctx.db, look, file, { accountId, since });
  if (found === undefined || actingFor !== null) throw new FileNotFound();
  if (!viewer.may(inspectorate.permissions.readPetitions, found.agencyId)) throw new FileNotFound();
  const [content] = await ctx.transact(async (act) => {
    await act.record(`GET ${PATH}`, { type: 'DenouncerLook', id: String(look) });
    return act.call(files.calls.contents, { fileIds: [file] });
  });
  const blob = content?.state === 'accepted' ? await ctx.storage.open(content.hash) : undefined;
  if (blob === undefined || content?.mediaType == null) throw new FileNotFound();
  return handedOut(blob, { name: found.name, mediaType: content.mediaType });
});
