import { implement } from '../../server/kit/index.ts';
import { files } from '../files/contract.ts';
import { organisations } from '../organisations/contract.ts';
import { people } from '../people/contract.ts';
import { procedures } from '../procedures/contract.ts';
import { countUndecided } from './calls/count-undecided.ts';
import { fillIn } from './calls/fill-in.ts';
import { issueResult } from './calls/issue-result.ts';
import { openLinked } from './calls/open-linked.ts';
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
import { answerBy } from './loaders/answer-by.ts';
import { deadlineEntries } from './loaders/deadline-entries.ts';
import { work } from './loaders/work.ts';
import { undecided } from './open-work/undecided.ts';
import { lookUpAnswer, lookUpPage } from './routes/look-up.ts';
import { proof } from './routes/proof.ts';
import { partsBetweenAgencies } from './schema/between-agencies/parts.ts';
import { calendarParts } from './schema/calendar/parts.ts';
import { deadlineParts } from './schema/deadline/parts.ts';
import { dossierParts } from './schema/dossier/parts.ts';
import { formParts } from './schema/forms/parts.ts';
import { intakeParts } from './schema/intake/parts.ts';
import { linkedApplication, linkedOfDossier, linkedState } from './schema/linked/linked-application.ts';
import { linkedApplications } from './schema/linked/linked-applications.ts';
import { processingParts } from './schema/processing/parts.ts';

export default implement(dossiers, {
  requires: [organisations, people, procedures, files],
  schema: [
    ...dossierParts,
    ...intakeParts,
    ...processingParts,
    ...partsBetweenAgencies,
    ...deadlineParts,
    ...calendarParts,
    ...formParts,
    linkedState,
    linkedApplication,
    linkedOfDossier,
    linkedApplications,
  ],
  listens: formsOfEvents,
  loaders: { answerBy, deadlineEntries, work },
  jobs: { watchDeadlines, weighCalendarChange, moveDeadlines, drawForm, writeRegister },
  calls: { fillIn, countUndecided, issueResult, openLinked, warnedOfficer },
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
