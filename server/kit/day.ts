/** All of Vietnam keeps one time, without summer time. */
export const ZONE = 'Asia/Ho_Chi_Minh';

/** The day that a moment falls on in Vietnam. */
export function dayOf(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(ZONE).toPlainDate();
}
