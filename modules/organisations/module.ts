import { implement } from '../../server/kit/index.ts';
import { agency as agencyCall } from './calls/agency.ts';
import { agencyExists } from './calls/agency-exists.ts';
import { closeOn } from './calls/close-on.ts';
import { communeOn } from './calls/commune-on.ts';
import { communeStillOn } from './calls/commune-still-on.ts';
import { dueAt } from './calls/due-at.ts';
import { resumedDue } from './calls/resumed-due.ts';
import { organisations } from './contract.ts';
import { explainedLimit } from './loaders/explained-limit.ts';
import { latestHandOver } from './loaders/latest-hand-over.ts';
import { agencies } from './schema/agencies.ts';
import { agency, agencyKind, officeOfRead, officer } from './schema/agency.ts';
import { communes, succession, unit, unitLevel } from './schema/unit.ts';

export default implement(organisations, {
  schema: [unitLevel, unit, succession, communes, agencyKind, agency, agencies, officer, officeOfRead],
  calls: { communeOn, communeStillOn, agency: agencyCall, agencyExists, dueAt, closeOn, resumedDue },
  loaders: { explainedLimit, latestHandOver },
});
