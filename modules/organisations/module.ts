import { implement } from '../../server/kit/index.ts';
import { agency as agencyCall } from './calls/agency.ts';
import { agencyExists } from './calls/agency-exists.ts';
import { calendarChange as calendarChangeCall } from './calls/calendar-change.ts';
import { closeOn } from './calls/close-on.ts';
import { communeOn } from './calls/commune-on.ts';
import { communeStillOn } from './calls/commune-still-on.ts';
import { departmentOn } from './calls/department-on.ts';
import { departments } from './calls/departments.ts';
import { dueAt } from './calls/due-at.ts';
import { duesAt } from './calls/dues-at.ts';
import { makeCalendarChange } from './calls/make-calendar-change.ts';
import { planCalendarChange } from './calls/plan-calendar-change.ts';
import { organisations } from './contract.ts';
import { workingHours } from './holdings/working-hours.ts';
import { carryOutReorganisations } from './jobs/carry-out-reorganisations.ts';
import { calendarDays } from './loaders/calendar-days.ts';
import { explainedLimit } from './loaders/explained-limit.ts';
import { latestHandOver } from './loaders/latest-hand-over.ts';
import { limitEnd } from './loaders/limit-end.ts';
import { affectedState, affectedThing } from './schema/affected-thing.ts';
import { agencies } from './schema/agencies.ts';
import { agency, agencyKind, officeOfRead, officer } from './schema/agency.ts';
import { agencyCalendar } from './schema/agency-calendar.ts';
import { calendarChange } from './schema/calendar-change.ts';
import { holdings } from './schema/holdings.ts';
import { organisationsRefusals } from './schema/refusals.ts';
import { affectedCount, reorganisation, reorganisationState } from './schema/reorganisation.ts';
import { reorganisationActs } from './schema/reorganisation-acts.ts';
import { agencyChange, unitChange, unitChangeKind } from './schema/reorganisation-changes.ts';
import { reorganisationQueries } from './schema/reorganisation-queries.ts';
import { agencySuccession, resolved, successionsOfAgency } from './schema/resolved.ts';
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
    agencySuccession,
    successionsOfAgency,
    resolved,
    reorganisationState,
    reorganisation,
    affectedCount,
    unitChangeKind,
    unitChange,
    agencyChange,
    affectedState,
    affectedThing,
    holdings,
    reorganisationQueries,
    reorganisationActs,
    ...agencyCalendar,
    ...calendarChange,
    ...organisationsRefusals,
  ],
  jobs: { carryOutReorganisations },
  calls: {
    communeOn,
    communeStillOn,
    agency: agencyCall,
    agencyExists,
    departments,
    departmentOn,
    dueAt,
    duesAt,
    closeOn,
    calendarChange: calendarChangeCall,
    planCalendarChange,
    makeCalendarChange,
  },
  loaders: { explainedLimit, limitEnd, calendarDays, latestHandOver },
  holdings: { workingHours },
});
