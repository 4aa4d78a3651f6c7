import { insistOnAssurance, route, signedIn } from '../../../server/kit/index.ts';
import { handedOut } from '../handed-out.ts';
import { File } from '../model.ts';
import { findFile } from '../queries/files.ts';
import { FileNotFound } from '../refusals.ts';

/**
 * `GET /files/:file/content` and `GET /files/:file/preview`, for whoever may see the file. Only what a worker has
 * accepted is handed out, and never to be run by a browser.
 */
export const download = (['content', 'preview'] as const).map((which) =>
  route('GET', `/files/:file/${which}`, async (_request, { file }, ctx) => {
    const viewer = signedIn(ctx.viewer);
    const id = Number(file);
    // Nobody but its owner sees a file that was not handed in to them: the file itself is ground enough.
    const ground = { type: 'File', id: String(id) };
    const seen = Number.isSafeInteger(id) ? await ctx.read(File, null, { where: { id }, ground }) : null;
    if (seen === null) throw new FileNotFound();
    const { state, name, hash, previewHash, mediaType, assurance } = await findFile(ctx.db, seen.id);
    insistOnAssurance(viewer, assurance);
    const wanted = which === 'content' ? hash : previewHash;
    const blob = state === 'accepted' && wanted !== null ? await ctx.storage.open(wanted) : undefined;
    if (blob === undefined || mediaType === null) throw new FileNotFound();
    return handedOut(
      blob,
      which === 'content' ? { name, mediaType } : { name: 'preview.png', mediaType: 'image/png' },
    );
  }),
);
