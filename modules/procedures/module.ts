import { implement } from '../../server/kit/index.ts';
import { organisations } from '../organisations/contract.ts';
import { version } from './calls/version.ts';
import { versionInForce } from './calls/version-in-force.ts';
import { procedures } from './contract.ts';
import { missingParts } from './loaders/missing-parts.ts';
import { legalBasis } from './schema/legal-basis.ts';
import { missingPartsOfProcedure, procedurePart } from './schema/missing-parts.ts';
import { feeKind, offer } from './schema/offer.ts';
import { ownership, proceduresOfAgency } from './schema/ownership.ts';
import { heldIn, paper } from './schema/paper.ts';
import { procedure, serviceLevel } from './schema/procedure.ts';
import { procedureQueries } from './schema/procedure-queries.ts';
import { procedureResult } from './schema/procedure-result.ts';
import { step } from './schema/step.ts';

export default implement(procedures, {
  requires: [organisations],
  schema: [
    serviceLevel,
    procedure,
    feeKind,
    offer,
    heldIn,
    paper,
    step,
    procedureResult,
    legalBasis,
    ownership,
    proceduresOfAgency,
    procedurePart,
    missingPartsOfProcedure,
    procedureQueries,
  ],
  loaders: { missingParts },
  calls: { versionInForce, version },
});
