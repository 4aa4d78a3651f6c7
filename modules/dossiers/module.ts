import { implement } from '../../server/kit/index.ts';
import { files } from '../files/contract.ts';
import { organisations } from '../organisations/contract.ts';
import { people } from '../people/contract.ts';
import { procedures } from '../procedures/contract.ts';
import { fillIn } from './calls/fill-in.ts';
import { issueResult } from './calls/issue-result.ts';
import { warnedOfficer } from './calls/warned-officer.ts';
import { dossiers } from './contract.ts';
import { codeSerials } from './holdings/code-serials.ts';
import { dossiersElsewhere } from './holdings/dossiers-elsewhere.ts';
import { dossiersTakenIn } from './holdings/dossiers-taken-in.ts';
import { formsAndRegisters } from './holdings/forms-and-registers.ts';
import { openDossiers } from './holdings/open-dossiers.ts';
import { openQuestions } from './holdings/open-questions.ts';
import { drawForm } from './jobs/draw-form.ts';
import { moveDeadlines } from './jobs/move-deadlines.ts';
import { watchDeadlines } from './jobs/watch-deadlines.ts';
import { weighCalendarChange } from './jobs/weigh-calendar-change.ts';
import { writeRegister } from './jobs/write-register.ts';
import { formsOfEvents } from './listeners/forms-of-events.ts';
import { deadlineEntries } from './loaders/deadline-entries.ts';
import { work } from './loaders/work.ts';
import { undecided } from './open-work/undecided.ts';
import { lookUpAnswer, lookUpPage } from './routes/look-up.ts';
import { proof } from './routes/proof.ts';
import { apologyDraft, apologyDraftOfDossier, apologyDrafts } from './schema/apology-draft.ts';
import { applicantActs } from './schema/applicant-acts.ts';
import { bulkActs } from './schema/bulk-acts.ts';
import { calendarActs } from './schema/calendar-acts.ts';
import { calendarImpact } from './schema/calendar-impact.ts';
import { choosingActs } from './schema/choosing-acts.ts';
import { counterActs } from './schema/counter-acts.ts';
import { deadline } from './schema/deadline.ts';
import {
  deadlineBreach,
  deadlineEntry,
  deadlineEntryKind,
  entriesOfDossier,
  timeUnit,
} from './schema/deadline-entry.ts';
import { deadlineWarning, deadlineWarningKind, deadlineWarnings } from './schema/deadline-warning.ts';
import { decidingActs } from './schema/deciding-acts.ts';
import { deskActs } from './schema/desk-acts.ts';
import { dossier, dossierFile, dossierState, dossiersOfAgency } from './schema/dossier.ts';
import { dossierEvent, dossierEventKind } from './schema/dossier-event.ts';
import { dossierForm, formEdition, formKind, formsOfDossier } from './schema/dossier-form.ts';
import { dossierQueries } from './schema/dossier-queries.ts';
import { eventRecord, recordOfEvent } from './schema/event-record.ts';
import { feeOfDossier } from './schema/fee.ts';
import { handOverBy } from './schema/hand-over-by.ts';
import { handingActs } from './schema/handing-acts.ts';
import { handlerWork } from './schema/handler-work.ts';
import { handover, handoverOutcome, handoversOfDossier } from './schema/handover.ts';
import { opinion, opinionStance, opinionsOfAgency, opinionsOfDossier } from './schema/opinion.ts';
import { opinionActs } from './schema/opinion-acts.ts';
import { payment, paymentsOfDossier } from './schema/payment.ts';
import { paymentActs } from './schema/payment-acts.ts';
import { dossierAct, possibleActsOfDossier } from './schema/possible-acts.ts';
import { printForm } from './schema/print-form.ts';
import { processingActs } from './schema/processing-acts.ts';
import { progressOfDossier } from './schema/progress.ts';
import { proposal, proposalOfDossier } from './schema/proposal.ts';
import { dossierRefusals } from './schema/refusals.ts';
import {
  registerActs,
  registerExport,
  registerExportsOfAgency,
  registerFormat,
} from './schema/register-export.ts';
import { representation, representationKind, representationOfDossier } from './schema/representation.ts';
import { returnResult } from './schema/return-result.ts';
import { wantedReturn, wantedReturnOfDossier } from './schema/wanted-return.ts';
import { workOfAgency } from './schema/work.ts';

export default implement(dossiers, {
  requires: [organisations, people, procedures, files],
  schema: [
    dossierState,
    dossier,
    dossierFile,
    dossiersOfAgency,
    feeOfDossier,
    dossierEventKind,
    dossierEvent,
    eventRecord,
    recordOfEvent,
    dossierQueries,
    applicantActs,
    choosingActs,
    counterActs,
    deskActs,
    returnResult,
    wantedReturn,
    wantedReturnOfDossier,
    ...bulkActs,
    processingActs,
    handingActs,
    handoverOutcome,
    handover,
    handoversOfDossier,
    handOverBy,
    opinionStance,
    opinion,
    opinionsOfDossier,
    opinionsOfAgency,
    opinionActs,
    payment,
    paymentsOfDossier,
    paymentActs,
    decidingActs,
    representationKind,
    representation,
    representationOfDossier,
    proposal,
    proposalOfDossier,
    deadlineEntryKind,
    deadlineBreach,
    timeUnit,
    deadlineEntry,
    entriesOfDossier,
    ...deadline,
    formKind,
    formEdition,
    dossierForm,
    formsOfDossier,
    printForm,
    registerFormat,
    registerExport,
    registerExportsOfAgency,
    registerActs,
    apologyDraft,
    apologyDraftOfDossier,
    apologyDrafts,
    deadlineWarningKind,
    deadlineWarning,
    deadlineWarnings,
    handlerWork,
    ...workOfAgency,
    ...progressOfDossier,
    ...calendarImpact,
    calendarActs,
    dossierAct,
    possibleActsOfDossier,
    ...dossierRefusals,
  ],
  listens: formsOfEvents,
  loaders: { deadlineEntries, work },
  jobs: { watchDeadlines, weighCalendarChange, moveDeadlines, drawForm, writeRegister },
  calls: { fillIn, issueResult, warnedOfficer },
  holdings: {
    openDossiers,
    dossiersElsewhere,
    dossiersTakenIn,
    openQuestions,
    codeSerials,
    formsAndRegisters,
  },
  openWork: { undecided },
  routes: [lookUpPage, lookUpAnswer, proof],
});
