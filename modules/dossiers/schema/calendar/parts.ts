import type { SchemaPart } from '../../../../server/kit/index.ts';
import { calendarActs } from './calendar-acts.ts';
import { calendarImpact } from './calendar-impact.ts';
import { calendarRefusals } from './refusals.ts';

/** What changes of the calendar do to dossiers. */
export const calendarParts: readonly SchemaPart[] = [calendarActs, ...calendarImpact, ...calendarRefusals];
