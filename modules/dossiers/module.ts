import { implement } from '../../server/kit/index.ts';
import { files } from '../files/contract.ts';
import { organisations } from '../organisations/contract.ts';
import { people } from '../people/contract.ts';
import { procedures } from '../procedures/contract.ts';
import { fillIn } from './calls/fill-in.ts';
import { issueResult } from './calls/issue-result.ts';
import { dossiers } from './contract.ts';
import { applicantActs } from './schema/applicant-acts.ts';
import { dossier, dossierFile, dossierState, dossiersOfAgency } from './schema/dossier.ts';
import { dossierEvent, dossierEventKind } from './schema/dossier-event.ts';
import { dossierQueries } from './schema/dossier-queries.ts';
import { officerActs } from './schema/officer-acts.ts';
import { dossierRefusals } from './schema/refusals.ts';

export default implement(dossiers, {
  requires: [organisations, people, procedures, files],
  schema: [
    dossierState,
    dossier,
    dossierFile,
    dossiersOfAgency,
    dossierEventKind,
    dossierEvent,
    dossierQueries,
    applicantActs,
    officerActs,
    ...dossierRefusals,
  ],
  calls: { fillIn, issueResult },
});
