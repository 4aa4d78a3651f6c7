import type { Asker } from '../support/asker.ts';
import { pollUntil } from '../support/poll-until.ts';
import * as documents from './calendar-documents.ts';

interface Change {
  readonly agency?: string | null;
  readonly days?: readonly {
    readonly day: string;
    readonly kind: 'DAY_OFF' | 'WORKING_DAY' | 'AS_USUAL';
    readonly name?: string;
  }[];
  readonly hours?: readonly {
    readonly validFrom: string;
    readonly morningFrom: string;
    readonly morningTo: string;
    readonly afternoonFrom: string;
    readonly afternoonTo: string;
  }[];
}

export const NOTICE = 'Thông báo 123/TB-UBND';

export async function plan(asker: Asker, { agency = null, days = [], hours = [] }: Change) {
  const variables = { agency, notice: NOTICE, days: [...days], hours: [...hours] };
  return (await asker.ask(documents.planCalendarChange, variables)).answer;
}

/** The change as somebody sees it. @throws where they do not */
export async function changeSeen(asker: Asker, id: string) {
  const { calendarChange } = await asker.ask(documents.calendarChange, { id });
  if (calendarChange === null) throw new Error(`${asker.login} does not see change ${id}`);
  return calendarChange;
}

/** The change, once it has come so far. */
export const changeIn = (asker: Asker, id: string, state: string) =>
  pollUntil(async () => {
    const change = await changeSeen(asker, id);
    return change.impact?.state === state && change;
  });

/** The id of a plan of which it is known what it moves. @throws where it is refused */
export async function weighed(asker: Asker, change: Change): Promise<string> {
  const answer = await plan(asker, change);
  if (answer.__typename !== 'CalendarChange') throw new Error(`${answer.__typename}: ${answer.en}`);
  await changeIn(asker, answer.id, 'WEIGHED');
  return answer.id;
}

/** A change that was planned, made, and followed by all deadlines. */
export async function changed(asker: Asker, change: Change) {
  const id = await weighed(asker, change);
  await asker.ask(documents.changeCalendar, { change: id });
  return changeIn(asker, id, 'MOVED');
}
