import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOf, ZONE } from '../../server/kit/index.ts';

const DAY = 86_400_000;
/** Around every midnight of Vietnam, too, and in the years in which its clocks were moved. */
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(1940, 0), max: Date.UTC(2060, 0) }),
  fc
    .tuple(fc.integer({ min: -11_000, max: 33_000 }), fc.integer({ min: -2, max: 2 }))
    .map(([day, milliseconds]) => day * DAY + 17 * 3_600_000 + milliseconds),
);

it('the day of a moment is that of the calendar, in whatever order the moments come', () => {
  fc.assert(
    fc.property(fc.array(moment, { minLength: 2, maxLength: 20 }), (moments) => {
      for (const at of moments) {
        const instant = Temporal.Instant.fromEpochMilliseconds(at);
        expect(dayOf(instant).toString()).toBe(instant.toZonedDateTimeISO(ZONE).toPlainDate().toString());
      }
    }),
    { numRuns: 300 },
  );
});
