import { refusal } from '../../../../server/kit/index.ts';
import { CalendarChangeNotWeighed, DeadlinesMoving } from '../../calendar/refusals.ts';

export const calendarRefusals = [
  refusal(CalendarChangeNotWeighed, 'Which dossiers the change would move is still being found out.'),
  refusal(DeadlinesMoving, 'Deadlines are still being moved by an earlier change of the calendar.'),
];
