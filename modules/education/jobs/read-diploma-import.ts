import { type BodyOf, inBatches } from '../../../server/kit/index.ts';
import type { education } from '../contract.ts';
import { readDiplomas } from '../import/read-diplomas.ts';
import { reportRows } from '../import/report-rows.ts';
import { tellProgress } from '../import/tell-progress.ts';
import { lockDiplomaImport, updateDiplomaImport } from '../queries/diploma-imports.ts';

const BATCH = 500;

/** Reports of each row of a file whether it can be taken; whoever is killed goes on behind what was reported. */
export const readDiplomaImport: BodyOf<typeof education.jobs.readDiplomaImport> = ({ importId }, ctx) =>
  ctx.alone(`education.diplomas.${importId}`, async () => {
    const file = await ctx.transact(({ db }) => lockDiplomaImport(db, importId));
    if (file?.state !== 'reading') return;
    const blob = await ctx.storage.open(file.hash);
    if (blob === undefined) throw new Error('The file of an import is not in the store');
    const rows = readDiplomas(file, blob.content);
    for await (const batch of inBatches(rows, BATCH)) {
      const unreported = batch.filter(({ row }) => row > file.lastRow);
      const last = unreported.at(-1);
      if (last === undefined) continue;
      await ctx.transact(async (act) => {
        await reportRows(act, file, unreported);
        await updateDiplomaImport(act.db, importId, { lastRow: last.row });
        await tellProgress(act, file, 'reading');
      });
    }
    await ctx.transact(async (act) => {
      await updateDiplomaImport(act.db, importId, { state: 'read' });
      await tellProgress(act, file, 'read');
    });
  });
