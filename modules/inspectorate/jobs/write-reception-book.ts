import { type BodyOf, momentOf, writeBook } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { organisations } from '../../organisations/contract.ts';
import type { inspectorate } from '../contract.ts';
import { findReceptionExport, updateReceptionExport } from '../queries/reception-exports.ts';
import { receptionBook } from '../reception/reception-book.ts';
import { receptionLines } from '../reception/reception-lines.ts';

const LARGEST_BOOK = 500_000_000;

/** Writes a reception book out while it is read, and leaves it to its office. */
export const writeReceptionBook: BodyOf<typeof inspectorate.jobs.writeReceptionBook> = ({ exportId }, ctx) =>
  ctx.alone(`inspectorate.receptions.${exportId}`, async () => {
    const { agencyId, year, format, requestedAt, total, fileId } = await findReceptionExport(
      ctx.db,
      exportId,
    );
    if (fileId !== null) return;
    const { name: agency } = await ctx.call(organisations.calls.agency, { id: agencyId });
    const lines = receptionLines(ctx, { agencyId, year, upTo: total }, (written) =>
      updateReceptionExport(ctx.db, exportId, { written }),
    );
    const book = receptionBook({ agency, year, requestedAt: momentOf(requestedAt) });
    const { content, mediaType, pages } = writeBook(book, format, lines);
    const { hash, size } = await ctx.storage.put(content, LARGEST_BOOK);
    await ctx.transact(async (act) => {
      const name = `Sổ tiếp công dân ${year} ${agency}.${format}`;
      const kept = { agencyId, name, hash, size, mediaType, pages: pages() };
      await updateReceptionExport(act.db, exportId, {
        fileId: await act.call(files.calls.keepForOffice, kept),
      });
    });
  });
