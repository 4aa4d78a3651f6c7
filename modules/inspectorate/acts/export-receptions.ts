import { type Act, NotAllowed } from '../../../server/kit/index.ts';
import type { RegisterFormat } from '../../dossiers/model.ts';
import { inspectorate } from '../contract.ts';
import { insertReceptionExport } from '../queries/reception-exports.ts';
import { countReceptions } from '../queries/receptions.ts';

/** Has the reception book of an agency written out for a year, with what stands in it now. */
export async function exportReceptions(
  act: Act,
  wanted: { readonly agency: number; readonly year: number; readonly format: RegisterFormat },
): Promise<number> {
  const { agency: agencyId, year, format } = wanted;
  const { viewer } = act;
  if (viewer?.may(inspectorate.permissions.exportReceptions, agencyId) !== true) throw new NotAllowed();
  const exportId = await insertReceptionExport(act.db, {
    agencyId,
    year,
    format,
    requestedById: viewer.accountId,
    requestedAt: new Date(act.clock.now().epochMilliseconds),
    total: await countReceptions(act.db, agencyId, year),
  });
  await act.enqueue(inspectorate.jobs.writeReceptionBook, { exportId });
  return exportId;
}
