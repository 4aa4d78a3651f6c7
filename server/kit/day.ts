/** All of Vietnam keeps one time, without summer time. */
export const ZONE = 'Asia/Ho_Chi_Minh';

interface Lasting {
  readonly day: Temporal.PlainDate;
  /** Milliseconds since 1970: its first moment, and that of the next day. */
  readonly from: number;
  readonly to: number;
}

// Nearly all who ask mean today, and a calendar is slow.
let last: Lasting | null = null;

/** The day that a moment falls on in Vietnam. */
export function dayOf(moment: Temporal.Instant): Temporal.PlainDate {
  const at = moment.epochMilliseconds;
  if (last === null || at < last.from || at >= last.to) last = lasting(moment);
  return last.day;
}

function lasting(moment: Temporal.Instant): Lasting {
  const start = moment.toZonedDateTimeISO(ZONE).startOfDay();
  return {
    day: start.toPlainDate(),
    from: start.epochMilliseconds,
    to: start.add({ days: 1 }).epochMilliseconds,
  };
}
