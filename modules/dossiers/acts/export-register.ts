import { type Act, dayOf, InvalidInput, NotAllowed } from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';
import type { RegisterFormat } from '../forms/model.ts';
import { countReceived, insertExport } from '../queries/register.ts';
import { monthOf } from '../register/month-of.ts';

/** Has the register of an office written out for a month that has begun. */
export async function exportRegister(
  act: Act,
  wanted: { readonly agency: number; readonly month: string; readonly format: RegisterFormat },
): Promise<number> {
  const { agency: agencyId, format } = wanted;
  const { viewer } = act;
  if (viewer?.may(dossiers.permissions.exportRegister, agencyId) !== true) throw new NotAllowed();
  const now = act.clock.now();
  const month = Temporal.PlainDate.from(wanted.month).with({ day: 1 });
  if (Temporal.PlainDate.compare(month, dayOf(now)) > 0) throw notBegun();
  const asked = { agencyId, month: month.toString(), requestedAt: new Date(now.epochMilliseconds) };
  const total = await countReceived(act.db, monthOf(asked));
  const exportId = await insertExport(act.db, { ...asked, format, requestedById: viewer.accountId, total });
  await act.enqueue(dossiers.jobs.writeRegister, { exportId });
  return exportId;
}

function notBegun(): InvalidInput {
  return new InvalidInput('month', {
    vi: 'Tháng này chưa bắt đầu.',
    en: 'The month has not begun.',
  });
}
