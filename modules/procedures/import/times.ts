/** A time limit of one case of a procedure; both parts are null where the source gives no exact figure. */
export interface TimeOfCase {
  readonly caseName: string;
  readonly amount: number | null;
  readonly unit: 'working-day' | 'calendar-day' | null;
}

/**
 * Reads the time column of `procedures.tsv` into cases; figures of the complaints and denunciations laws are in
 * calendar days. Ranges, ceilings ("<=") and references to another rule are not exact and stay unread.
 */
export function readTimes(text: string): readonly TimeOfCase[] {
  if (/^same day( \(after 15:00: next (wd|working day)\))?$/.test(text)) return [workingDays('standard', 0)];
  const verified = /^same day; \+≤(\d+) wd if verification$/.exec(text);
  if (verified) return [workingDays('standard', 0), workingDays('verification', Number(verified[1]))];
  const plain = /^(\d+) wd( \(.*\))?$/.exec(text);
  if (plain) return [workingDays('standard', Number(plain[1]))];
  const calendar = /^(\d+) days(?: \((\d+) complex\)|, max (\d+))?$/.exec(text);
  if (calendar) return caseDays({ standard: calendar[1], complex: calendar[2], extended: calendar[3] });
  const remote = /^(\d+)(?: d, complex |\/)(\d+); remote (\d+)\/(\d+)$/.exec(text);
  if (remote) {
    return caseDays({
      standard: remote[1],
      complex: remote[2],
      remote: remote[3],
      'remote-complex': remote[4],
    });
  }
  const extended = /^(\d+) d \+(\d+) \(\+(\d+)\)$/.exec(text);
  if (extended) {
    const [first = 0, once = 0, twice = 0] = extended.slice(1).map(Number);
    return caseDays({ standard: first, complex: first + once, 'very-complex': first + once + twice });
  }
  return [{ caseName: 'standard', amount: null, unit: null }];
}

function workingDays(caseName: string, amount: number): TimeOfCase {
  return { caseName, amount, unit: 'working-day' };
}

function caseDays(cases: Readonly<Record<string, string | number | undefined>>): readonly TimeOfCase[] {
  return Object.entries(cases).flatMap(([caseName, days]) =>
    days === undefined ? [] : [{ caseName, amount: Number(days), unit: 'calendar-day' as const }],
  );
}
