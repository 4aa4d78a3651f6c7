import type { Generated, GeneratedAlways } from 'kysely';
import type { Channel } from '../procedures/model.ts';
import type { OpinionStance } from './between-agencies.ts';
import type { ImpactState } from './calendar/model.ts';
import type { DeadlineBreach, DeadlineEntryKind, TimeUnit } from './deadline/model.ts';
import type { FormEdition, FormKind, RegisterFormat } from './forms/model.ts';
import type { DossierEventKind, DossierState } from './model.ts';
import type { RepresentationKind } from './representation.ts';
import type { DeadlineWarningKind } from './watched.ts';

/** The tables of the Postgres schema "dossiers". */
export type DossiersTables = {
  'dossiers.dossier': {
    id: Generated<number>;
    procedureId: number;
    /** With the procedure they name an offer of the catalogue. */
    channel: Generated<Channel>;
    caseName: Generated<string>;
    applicantId: number;
    unitId: number;
    agencyId: number;
    /** Whose desk takes it in, where that is not the agency that decides. */
    receivingAgencyId: number | null;
    supportAgencyId: number | null;
    /** The clerk who entered it; null online. */
    entererId: number | null;
    /** Of what came by post: the number of its parcel, and the day. */
    parcelNumber: string | null;
    arrivedOn: string | null;
    /** How the applicant wants the result, and where to. */
    returnBy: Channel | null;
    returnAddress: string | null;
    state: Generated<DossierState>;
    application: unknown;
    createdAt: Date;
    submittedAt: Date | null;
    code: string | null;
    receivedAt: Date | null;
    officerId: number | null;
    /** Written by PostgreSQL from the ledger. */
    dueAt: Date | null;
    /** When it broke the law by itself, whatever its due date; written by PostgreSQL from the ledger. */
    breachedAt: GeneratedAlways<Date | null>;
    /** From when it counts as late, by its due date or by a breach; written by PostgreSQL. */
    lateFrom: GeneratedAlways<Date | null>;
    decidedAt: Date | null;
    deciderId: number | null;
    reason: string | null;
    result: unknown;
    resultFileId: number | null;
    finishedAt: Date | null;
    /** The officer to whom it was assigned. */
    handlerId: number | null;
    /** The agency that it was handed over to; written by PostgreSQL from the hand-overs. */
    holderAgencyId: Generated<number | null>;
    proposedAt: Date | null;
    proposerId: number | null;
    proposesGrant: boolean | null;
    /** Why it should not be granted; null where it should. */
    proposalReason: string | null;
    /** Those whose opinion is awaited; written by PostgreSQL from the questions. */
    askedAgencyIds: Generated<readonly number[]>;
    returnedAt: Date | null;
    returnerId: number | null;
    /** Made by PostgreSQL. */
    lookUpPassword: GeneratedAlways<string>;
    returnedBy: Channel | null;
    returnParcel: string | null;
    /** Counted up by PostgreSQL with each change. */
    version: Generated<number>;
  };
  'dossiers.dossierFile': {
    id: Generated<number>;
    dossierId: number;
    fileId: number;
    paper: string;
    addedAt: Date;
    /** How many were handed in on paper; null where none was counted. */
    originals: number | null;
    copies: number | null;
  };
  'dossiers.representation': {
    dossierId: number;
    representativeId: number;
    kind: RepresentationKind;
    documentId: number | null;
    validUntil: string | null;
    recordedAt: Date;
    recorderId: number;
  };
  'dossiers.event': {
    id: Generated<number>;
    dossierId: number;
    kind: DossierEventKind;
    at: Date;
    agencyId: number;
    applicantId: number;
    actorId: number | null;
    actingForId: number | null;
    officeId: number | null;
    /** To whom it was given, where it was. */
    assigneeId: Generated<number | null>;
    version: Generated<number>;
    code: string | null;
    note: string | null;
  };
  'dossiers.deadlineEntry': {
    id: Generated<number>;
    dossierId: number;
    kind: DeadlineEntryKind;
    at: Date;
    actorId: number | null;
    countsFrom: Generated<Date | null>;
    amount: Generated<number | null>;
    unit: Generated<TimeUnit | null>;
    dueAt: Date | null;
    breach: Generated<DeadlineBreach | null>;
    note: Generated<string | null>;
    /** The change of the calendar by which it was revised. */
    changeId: Generated<number | null>;
  };
  'dossiers.calendarImpact': {
    changeId: number;
    state: Generated<ImpactState>;
    /** Dossiers up to this id have been looked at in this state. */
    reached: Generated<number>;
  };
  'dossiers.deadlineMove': {
    id: Generated<number>;
    changeId: number;
    dossierId: number;
    dueFrom: Date;
    dueTo: Date;
  };
  'dossiers.form': {
    id: Generated<number>;
    dossierId: number;
    /** What it was issued for; a control slip: up to which event it tells. */
    eventId: number;
    kind: FormKind;
    edition: FormEdition;
    agencyId: number;
    issuedAt: Date;
    year: GeneratedAlways<number>;
    number: number | null;
    /** Null until a worker has drawn it. */
    fileId: number | null;
  };
  'dossiers.formCounter': { agencyId: number; year: number; kind: FormKind; last: number };
  'dossiers.registerExport': {
    id: Generated<number>;
    agencyId: number;
    /** Its first day. */
    month: string;
    format: RegisterFormat;
    requestedById: number;
    requestedAt: Date;
    /** How many dossiers were received in the month when it was asked for. */
    total: number;
    written: Generated<number>;
    fileId: number | null;
  };
  'dossiers.deadlineWarning': {
    id: Generated<number>;
    dossierId: number;
    kind: DeadlineWarningKind;
    lateFrom: Date;
    at: Date;
    agencyId: number;
    officerId: number;
  };
  'dossiers.apologyDraft': { dossierId: number; dueAt: Date; day: string; at: Date };
  'dossiers.handover': {
    id: Generated<number>;
    dossierId: number;
    fromAgencyId: number;
    toAgencyId: number;
    at: Date;
    handedById: number;
    /** Who processed it there before, and goes on when it comes back. */
    formerHandlerId: number | null;
    note: string;
    /** By when it is to be handed back. */
    dueAt: Date | null;
    acceptedAt: Generated<Date | null>;
    acceptedById: Generated<number | null>;
    returnedAt: Generated<Date | null>;
    returnedById: Generated<number | null>;
    returnNote: Generated<string | null>;
  };
  'dossiers.opinion': {
    id: Generated<number>;
    dossierId: number;
    /** The agency that is asked. */
    agencyId: number;
    question: string;
    askedAt: Date;
    askedById: number;
    dueAt: Date;
    givenAt: Generated<Date | null>;
    givenById: Generated<number | null>;
    stance: Generated<OpinionStance | null>;
    opinion: Generated<string | null>;
    withdrawnAt: Generated<Date | null>;
    withdrawnById: Generated<number | null>;
    waiting: GeneratedAlways<boolean>;
  };
  'dossiers.payment': {
    id: Generated<number>;
    dossierId: number;
    /** In đồng. */
    amount: number;
    reason: string;
    askedAt: Date;
    askedById: number;
    paidAt: Generated<Date | null>;
    confirmedById: Generated<number | null>;
    receipt: Generated<string | null>;
  };
  'dossiers.codeCounter': { agencyId: number; day: string; last: number };
};
