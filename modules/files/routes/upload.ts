import { parse as parseDisposition } from 'content-disposition';
import {
  BlobTooLarge,
  InvalidInput,
  keepBody,
  parse,
  route,
  signedIn,
  text,
} from '../../../server/kit/index.ts';
import { files } from '../contract.ts';
import { countWaiting, insertFile } from '../queries/files.ts';
import { FileTooLarge } from '../refusals.ts';

const MEGABYTE = 1_000_000;

/**
 * `POST /files` with the content as the body and its name in `content-disposition: attachment; filename*=...`
 * (RFC 6266; not in the address, since a name may be personal). Answers 201 with `{ id }`; a worker then looks at it.
 */
export const upload = route('POST', '/files', async (request, _at, ctx) => {
  const viewer = signedIn(ctx.viewer);
  const name = parse(text(255), nameIn(request.headers.get('content-disposition')));
  const { largestFile } = await ctx.settings(files);
  const { hash, size } = await keepBody(request, ctx.storage, largestFile * MEGABYTE).catch(
    (error: unknown) => {
      throw error instanceof BlobTooLarge ? new FileTooLarge(largestFile) : error;
    },
  );
  const id = await ctx.transact(async (act) => {
    const createdAt = new Date(ctx.clock.now().epochMilliseconds);
    const fileId = await insertFile(act.db, { ownerId: viewer.accountId, name, hash, size, createdAt });
    await act.record('POST /files', { type: 'File', id: String(fileId) });
    // Whoever has many files waiting lets the others go first: nobody can keep a worker to themselves.
    const priority = await countWaiting(act.db, viewer.accountId);
    await act.enqueue(files.jobs.inspectFile, { fileId }, { priority });
    return fileId;
  });
  return Response.json({ id: String(id) }, { status: 201 });
});

function nameIn(header: string | null): string | undefined {
  try {
    return parseDisposition(header ?? '').parameters.filename;
  } catch {
    throw new InvalidInput('content-disposition', {
      vi: 'Thiếu tên tệp trong tiêu đề content-disposition.',
      en: 'The header content-disposition with the name of the file is missing.',
    });
  }
}
