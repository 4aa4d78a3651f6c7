import { type Context, dayOf, inBatches } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { departmentsOn } from './departments.ts';
import type { ImportFormat } from './model.ts';
import { readCatalogue } from './read-catalogue.ts';
import type { Importing } from './report-batch.ts';

const BATCH = 500;

/** The rows of the file of an import, some at a time, and what holds for them all. */
export async function importRows(
  ctx: Context,
  file: {
    readonly id: number;
    readonly hash: string;
    readonly format: ImportFormat;
    readonly validFrom: string;
  },
) {
  const blob = await ctx.storage.open(file.hash);
  if (blob === undefined) throw new Error('The file of an import is not in the store');
  const departments = await ctx.call(organisations.calls.departments, {});
  const here = departmentsOn(departments, file.validFrom);
  const departmentOf = (code: string) =>
    here.find((each) => each.code === code || each.legacyCode === code)?.field;
  const importing: Importing = {
    importId: file.id,
    days: { today: dayOf(ctx.clock.now()).toString(), from: file.validFrom },
    departments,
    seen: new Set(),
  };
  return { importing, batches: inBatches(readCatalogue(file.format, blob.content, departmentOf), BATCH) };
}
