import type { BodyOf } from '../../../server/kit/index.ts';
import type { procedures } from '../contract.ts';
import { importRows } from '../import/import-rows.ts';
import { reportBatch } from '../import/report-batch.ts';
import { lockImport, setImportState } from '../queries/catalogue-import.ts';
import { clearReport, countOutcomes } from '../queries/report.ts';

/** Reports what a file would do to the catalogue, row by row. The report grows while it works. */
export const checkImport: BodyOf<typeof procedures.jobs.checkImport> = ({ importId }, ctx) =>
  ctx.alone(`procedures.import.${importId}`, async () => {
    const file = await ctx.transact(async ({ db }) => {
      const found = await lockImport(db, importId);
      if (found?.state === 'checking') await clearReport(db, importId);
      return found;
    });
    if (file?.state !== 'checking') return;
    const { importing, batches } = await importRows(ctx, file);
    for await (const batch of batches) await ctx.transact((act) => reportBatch(act, importing, batch));
    await ctx.transact(async ({ db }) => {
      const { refused } = await countOutcomes(db, importId);
      await setImportState(db, importId, refused === 0 ? 'checked' : 'refused');
    });
  });
