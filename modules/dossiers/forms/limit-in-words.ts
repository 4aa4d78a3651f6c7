import { TimeUnit } from '../deadline/model.ts';

const UNITS: Readonly<Record<TimeUnit, string>> = {
  [TimeUnit.WORKING_DAY]: 'ngày làm việc',
  [TimeUnit.WORKING_HOUR]: 'giờ làm việc',
  [TimeUnit.CALENDAR_DAY]: 'ngày',
};

/** A time limit as a form states it: "05 ngày làm việc". */
export function limitInWords({ amount, unit }: { readonly amount: number; readonly unit: TimeUnit }): string {
  return `${String(amount).padStart(2, '0')} ${UNITS[unit]}`;
}
