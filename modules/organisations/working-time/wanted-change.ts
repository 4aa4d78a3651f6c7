import { z } from 'zod';
import { ChangedDayKind } from './model.ts';

/** Two shifts a day from a day on. */
export const changedHours = z
  .object({
    validFrom: z.iso.date(),
    morningFrom: z.iso.time(),
    morningTo: z.iso.time(),
    afternoonFrom: z.iso.time(),
    afternoonTo: z.iso.time(),
  })
  .refine(
    (day) =>
      day.morningFrom < day.morningTo &&
      day.morningTo <= day.afternoonFrom &&
      day.afternoonFrom < day.afternoonTo,
    { params: { vi: 'Hai ca làm việc phải nối tiếp nhau.', en: 'The two shifts must follow each other.' } },
  );

/** A change of the calendar, as it is planned; without an agency everywhere. */
export const wantedChange = z.object({
  agencyId: z.number().nullable(),
  /** Number and day of the notice. */
  notice: z.string(),
  days: z
    .array(
      z.object({
        day: z.iso.date(),
        kind: z.enum(ChangedDayKind),
        name: z.string().nullable(),
      }),
    )
    .readonly(),
  hours: z.array(changedHours).readonly(),
});
