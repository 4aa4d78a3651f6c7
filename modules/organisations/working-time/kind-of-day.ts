import type { Calendar } from './calendar.ts';
import { DayKind } from './model.ts';

export function kindOfDay(day: number, calendar: Calendar): DayKind {
  const isExceptional = calendar.exceptionOn(day) !== undefined;
  if (calendar.isWorkingDay(day)) return isExceptional ? DayKind.MADE_UP : DayKind.WORKED;
  return isExceptional ? DayKind.DAY_OFF : DayKind.WEEKEND;
}
