import { implement } from '../../server/kit/index.ts';
import { agency as agencyCall } from './calls/agency.ts';
import { agencyExists } from './calls/agency-exists.ts';
import { closeOn } from './calls/close-on.ts';
import { communeOn } from './calls/commune-on.ts';
import { communeStillOn } from './calls/commune-still-on.ts';
import { departments } from './calls/departments.ts';
import { dueAt } from './calls/due-at.ts';
import { organisations } from './contract.ts';
import { explainedLimit } from './loaders/explained-limit.ts';
import { latestHandOver } from './loaders/latest-hand-over.ts';
import { limitEnd } from './loaders/limit-end.ts';
import { agencies } from './schema/agencies.ts';
import { agency, agencyKind, officeOfRead, officer } from './schema/agency.ts';
import { communes, succession, unit, unitLevel } from './schema/unit.ts';

export default implement(organisations, {
  schema: [unitLevel, unit, succession, communes, agencyKind, agency, agencies, officer, officeOfRead],
  calls: { communeOn, communeStillOn, agency: agencyCall, agencyExists, departments, dueAt, closeOn },
  loaders: { explainedLimit, limitEnd, latestHandOver },
});
