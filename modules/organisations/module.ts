import { implement } from '../../server/kit/index.ts';
import { agency as agencyCall } from './calls/agency.ts';
import { agencyExists } from './calls/agency-exists.ts';
import { closeOn } from './calls/close-on.ts';
import { communeOn } from './calls/commune-on.ts';
import { communeStillOn } from './calls/commune-still-on.ts';
import { departments } from './calls/departments.ts';
import { dueAt } from './calls/due-at.ts';
import { resumedDue } from './calls/resumed-due.ts';
import { organisations } from './contract.ts';
import { workingHours } from './holdings/working-hours.ts';
import { carryOutReorganisations } from './jobs/carry-out-reorganisations.ts';
import { explainedLimit } from './loaders/explained-limit.ts';
import { latestHandOver } from './loaders/latest-hand-over.ts';
import { limitEnd } from './loaders/limit-end.ts';
import { affectedState, affectedThing } from './schema/affected-thing.ts';
import { agencies } from './schema/agencies.ts';
import { agency, agencyKind, officeOfRead, officer } from './schema/agency.ts';
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
    ...organisationsRefusals,
  ],
  jobs: { carryOutReorganisations },
  calls: {
    communeOn,
    communeStillOn,
    agency: agencyCall,
    agencyExists,
    departments,
    dueAt,
    closeOn,
    resumedDue,
  },
  loaders: { explainedLimit, limitEnd, latestHandOver },
  holdings: { workingHours },
});
