import type { Act, BodyOf } from '../../../server/kit/index.ts';
import { procedures } from '../contract.ts';
import { importRows } from '../import/import-rows.ts';
import { reportBatch } from '../import/report-batch.ts';
import { lockCatalogue, lockImport, setImportState } from '../queries/catalogue-import.ts';
import { clearReport, countOutcomes } from '../queries/report.ts';
import { writeVersions } from '../queries/write-versions.ts';

/** The catalogue has changed since the file was checked, and a row of it is refused by now. */
class NoLongerFits extends Error {}

/** Takes a file that was checked into the catalogue, all of it or nothing. */
export const applyImport: BodyOf<typeof procedures.jobs.applyImport> = async ({ importId }, ctx) => {
  try {
    await ctx.transact((act) => apply(act, importId));
  } catch (error) {
    if (!(error instanceof NoLongerFits)) throw error;
    await ctx.transact(async (act) => {
      await setImportState(act.db, importId, 'checking');
      await act.enqueue(procedures.jobs.checkImport, { importId });
    });
  }
};

async function apply(act: Act, importId: number): Promise<void> {
  const { db } = act;
  const file = await lockImport(db, importId);
  if (file?.state !== 'applying') return;
  await lockCatalogue(db);
  await clearReport(db, importId);
  const { importing, batches } = await importRows(act, file);
  for await (const batch of batches) {
    const { marks, versions, refused } = await reportBatch(act, importing, batch);
    if (refused > 0) throw new NoLongerFits();
    await writeVersions(db, marks, versions);
  }
  await setImportState(db, importId, 'applied', new Date(act.clock.now().epochMilliseconds));
  const { created, 'new-version': newVersions, changed } = await countOutcomes(db, importId);
  await act.publish(procedures.events.catalogueImported, { importId, created, newVersions, changed });
}
