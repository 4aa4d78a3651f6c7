import { dossiers } from '../contract.ts';
import { DossierEventKind } from '../history/model.ts';
import { FormKind } from './model.ts';

/** What has to happen for the law to have a form issued: as it stands in the dossier's history, and as it is announced. */
export const ISSUED_WHEN = [
  { form: FormKind.RECEIPT, happened: DossierEventKind.RECEIVED, told: dossiers.events.dossierReceived },
  // Where it began the clock again: whoever had an appointment before has another now.
  {
    form: FormKind.RECEIPT,
    happened: DossierEventKind.SUPPLEMENTED,
    told: dossiers.events.dossierSupplemented,
  },
  {
    form: FormKind.SUPPLEMENT_REQUEST,
    happened: DossierEventKind.SUPPLEMENT_REQUESTED,
    told: dossiers.events.supplementRequested,
  },
  {
    form: FormKind.INTAKE_REFUSAL,
    happened: DossierEventKind.INTAKE_REFUSED,
    told: dossiers.events.intakeRefused,
  },
  {
    form: FormKind.APOLOGY,
    happened: DossierEventKind.DEADLINE_EXTENDED,
    told: dossiers.events.deadlineExtended,
  },
  { form: FormKind.STOP_NOTICE, happened: DossierEventKind.REFUSED, told: dossiers.events.dossierRefused },
  // Where it had been received.
  {
    form: FormKind.STOP_NOTICE,
    happened: DossierEventKind.WITHDRAWN,
    told: dossiers.events.dossierWithdrawn,
  },
] as const;
