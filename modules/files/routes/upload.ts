import { route, signedIn } from '../../../server/kit/index.ts';
import { files } from '../contract.ts';
import { handedIn } from '../handed-in.ts';
import { countWaiting, insertFile } from '../queries/files.ts';

/**
 * `POST /files` with the content as the body and its name in `content-disposition`. Answers 201 with `{ id }`; a worker
 * then looks at it.
 */
export const upload = route('POST', '/files', async (request, _at, ctx) => {
  const viewer = signedIn(ctx.viewer);
  const { largestFile } = await ctx.settings(files);
  const handed = await handedIn(request, ctx, largestFile);
  const id = await ctx.transact(async (act) => {
    const createdAt = new Date(ctx.clock.now().epochMilliseconds);
    const fileId = await insertFile(act.db, { ownerId: viewer.accountId, ...handed, createdAt });
    await act.record('POST /files', { type: 'File', id: String(fileId) });
    // Whoever has many files waiting lets the others go first: nobody can keep a worker to themselves.
    const priority = await countWaiting(act.db, viewer.accountId);
    await act.enqueue(files.jobs.inspectFile, { fileId }, { priority });
    return fileId;
  });
  return Response.json({ id: String(id) }, { status: 201 });
});
