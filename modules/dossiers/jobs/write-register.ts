import { type BodyOf, type Context, momentOf, streamPaper } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { organisations } from '../../organisations/contract.ts';
import type { dossiers } from '../contract.ts';
import { RegisterFormat } from '../forms/model.ts';
import { findExport, updateExport } from '../queries/register.ts';
import { monthOf } from '../register/month-of.ts';
import { registerLines } from '../register/register-lines.ts';
import { registerBlocks, registerSetup } from '../register/register-paper.ts';
import { registerSheet } from '../register/register-sheet.ts';

const LARGEST_REGISTER = 500_000_000;

/** Writes a register out while it is read, so that none is too long, and leaves it to its office. */
export const writeRegister: BodyOf<typeof dossiers.jobs.writeRegister> = ({ exportId }, ctx) =>
  ctx.alone(`dossiers.register.${exportId}`, async () => {
    const asked = await findExport(ctx.db, exportId);
    if (asked.fileId !== null) return;
    const { agencyId, month, format } = asked;
    const { name: agency } = await ctx.call(organisations.calls.agency, { id: agencyId });
    const { content, pages } = written(ctx, { ...asked, agency });
    const { hash, size } = await ctx.storage.put(content, LARGEST_REGISTER);
    await ctx.transact(async (act) => {
      const fileId = await act.call(files.calls.keepForOffice, {
        agencyId,
        name: `Sổ theo dõi hồ sơ ${month.slice(0, 7)} ${agency}.${format}`,
        hash,
        size,
        mediaType: MEDIA_TYPES[format],
        pages: pages(),
      });
      await updateExport(act.db, exportId, { fileId });
    });
  });

const MEDIA_TYPES: Readonly<Record<RegisterFormat, string>> = {
  [RegisterFormat.PDF]: 'application/pdf',
  [RegisterFormat.XLSX]: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

type Asked = Awaited<ReturnType<typeof findExport>> & { readonly agency: string };

function written(
  ctx: Context,
  asked: Asked,
): { readonly content: AsyncIterable<Uint8Array>; pages(): number | null } {
  const lines = registerLines(ctx, monthOf(asked), (count) =>
    updateExport(ctx.db, asked.id, { written: count }),
  );
  const month = Temporal.PlainYearMonth.from(asked.month.slice(0, 7));
  if (asked.format === RegisterFormat.XLSX)
    return { content: registerSheet(month.toString(), lines), pages: () => null };
  const requestedAt = momentOf(asked.requestedAt);
  const register = { agency: asked.agency, month, requestedAt };
  return streamPaper(registerSetup(register), registerBlocks(register, lines));
}
