import { implement } from '../../server/kit/index.ts';
import { agency as agencyCall } from './calls/agency.ts';
import { agencyExists } from './calls/agency-exists.ts';
import { calendarChange as calendarChangeCall } from './calls/calendar-change.ts';
import { closeOn } from './calls/close-on.ts';
import { communeOn } from './calls/commune-on.ts';
import { communeStillOn } from './calls/commune-still-on.ts';
import { departments } from './calls/departments.ts';
import { dueAt } from './calls/due-at.ts';
import { duesAt } from './calls/dues-at.ts';
import { makeCalendarChange } from './calls/make-calendar-change.ts';
import { planCalendarChange } from './calls/plan-calendar-change.ts';
import { organisations } from './contract.ts';
import { explainedLimit } from './loaders/explained-limit.ts';
import { latestHandOver } from './loaders/latest-hand-over.ts';
import { limitEnd } from './loaders/limit-end.ts';
import { agencies } from './schema/agencies.ts';
import { agency, agencyKind, officeOfRead, officer } from './schema/agency.ts';
import { calendarChange } from './schema/calendar-change.ts';
import { communes, succession, unit, unitLevel } from './schema/unit.ts';

export default implement(organisations, {
  schema: [
    unitLevel,
    unit,
    succession,
    communes,
    agencyKind,
    agency,
    agencies,
    officer,
    officeOfRead,
    ...calendarChange,
  ],
  calls: {
    communeOn,
    communeStillOn,
    agency: agencyCall,
    agencyExists,
    departments,
    dueAt,
    duesAt,
    closeOn,
    calendarChange: calendarChangeCall,
    planCalendarChange,
    makeCalendarChange,
  },
  loaders: { explainedLimit, limitEnd, latestHandOver },
});
