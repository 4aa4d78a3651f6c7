import { type BodyOf, momentOf, writeBook } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { organisations } from '../../organisations/contract.ts';
import type { dossiers } from '../contract.ts';
import { findExport, updateExport } from '../queries/register.ts';
import { monthOf } from '../register/month-of.ts';
import { registerBook } from '../register/register-book.ts';
import { registerLines } from '../register/register-lines.ts';

const LARGEST_REGISTER = 500_000_000;

/** Writes a register out while it is read, so that none is too long, and leaves it to its office. */
export const writeRegister: BodyOf<typeof dossiers.jobs.writeRegister> = ({ exportId }, ctx) =>
  ctx.alone(`dossiers.register.${exportId}`, async () => {
    const asked = await findExport(ctx.db, exportId);
    if (asked.fileId !== null) return;
    const { agencyId, format } = asked;
    const { name: agency } = await ctx.call(organisations.calls.agency, { id: agencyId });
    const month = Temporal.PlainYearMonth.from(asked.month.slice(0, 7));
    const lines = registerLines(ctx, monthOf(asked), (count) =>
      updateExport(ctx.db, exportId, { written: count }),
    );
    const book = registerBook({ agency, month, requestedAt: momentOf(asked.requestedAt) });
    const { content, mediaType, pages } = writeBook(book, format, lines);
    const { hash, size } = await ctx.storage.put(content, LARGEST_REGISTER);
    await ctx.transact(async (act) => {
      const fileId = await act.call(files.calls.keepForOffice, {
        agencyId,
        name: `Sổ theo dõi hồ sơ ${month.toString()} ${agency}.${format}`,
        hash,
        size,
        mediaType,
        pages: pages(),
      });
      await updateExport(act.db, exportId, { fileId });
    });
  });
