import { implement } from '../../server/kit/index.ts';
import { organisations } from '../organisations/contract.ts';
import { ended } from './calls/ended.ts';
import { parts } from './calls/parts.ts';
import { version } from './calls/version.ts';
import { versionInForce } from './calls/version-in-force.ts';
import { versions } from './calls/versions.ts';
import { procedures } from './contract.ts';
import { applyImport } from './jobs/apply-import.ts';
import { checkImport } from './jobs/check-import.ts';
import { missingParts } from './loaders/missing-parts.ts';
import { offers } from './loaders/offers.ts';
import { downloadCatalogue } from './routes/download-catalogue.ts';
import { uploadCatalogue } from './routes/upload-catalogue.ts';
import { catalogueImport, importFormat, importState, rowsOfImport } from './schema/catalogue-import.ts';
import { catalogueImportChange, catalogueImportRow, importOutcome } from './schema/catalogue-import-row.ts';
import { catalogueImports } from './schema/catalogue-imports.ts';
import { channel } from './schema/channel.ts';
import { legalBasis } from './schema/legal-basis.ts';
import { linkedPart } from './schema/linked-part.ts';
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
    channel,
    procedure,
    feeKind,
    offer,
    heldIn,
    linkedPart,
    paper,
    step,
    procedureResult,
    legalBasis,
    ownership,
    proceduresOfAgency,
    procedurePart,
    missingPartsOfProcedure,
    procedureQueries,
    importFormat,
    importState,
    catalogueImport,
    rowsOfImport,
    importOutcome,
    catalogueImportRow,
    catalogueImportChange,
    ...catalogueImports,
  ],
  jobs: { checkImport, applyImport },
  loaders: { missingParts, offers },
  calls: { versionInForce, version, versions, ended, parts },
  routes: [uploadCatalogue, downloadCatalogue],
});
