import { ZONE } from '../../../server/kit/index.ts';
import type { Received } from '../queries/register.ts';

/** The dossiers of a month's register: none that came after it was asked for, so that it is the same in every run. */
export function monthOf(of: {
  readonly agencyId: number;
  readonly month: string;
  readonly requestedAt: Date;
}): Received {
  const first = Temporal.PlainDate.from(of.month);
  const [from, end] = [first, first.add({ months: 1 })].map(
    (day) => day.toZonedDateTime(ZONE).epochMilliseconds,
  );
  const to = Math.min(end ?? 0, of.requestedAt.getTime());
  return { agencyId: of.agencyId, from: new Date(from ?? 0), to: new Date(Math.max(to, from ?? 0)) };
}
