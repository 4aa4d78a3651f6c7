import type { Generated, GeneratedAlways } from 'kysely';
import type { Channel } from '../procedures/model.ts';
import type { TablesBetweenAgencies } from './between-agencies/tables.ts';
import type { CalendarTables } from './calendar/tables.ts';
import type { DeadlineTables } from './deadline/tables.ts';
import type { FormTables } from './forms/tables.ts';
import type { DossierEventKind } from './history/model.ts';
import type { RepresentationKind } from './intake/representation.ts';
import type { LinkedTables } from './linked/tables.ts';
import type { DossierState } from './model.ts';

/** The tables of the Postgres schema "dossiers". */
export type DossiersTables = DossierTables &
  TablesBetweenAgencies &
  DeadlineTables &
  CalendarTables &
  LinkedTables &
  FormTables;

type DossierTables = {
  'dossiers.dossier': {
    id: Generated<number>;
    procedureId: number;
    /** With the procedure they name an offer of the catalogue. */
    channel: Generated<Channel>;
    caseName: Generated<string>;
    applicantId: number;
    /** Who acts for the applicant, and until when; written by PostgreSQL from the representation. */
    representativeId: GeneratedAlways<number | null>;
    representedUntil: GeneratedAlways<string | null>;
    unitId: number;
    agencyId: number;
    /** By whose calendar its clock counts; written by PostgreSQL from the ledger, null until it starts. */
    clockAgencyId: GeneratedAlways<number | null>;
    /** In whose register it stands, from receipt on; written by PostgreSQL, and never changed. */
    registerAgencyId: GeneratedAlways<number | null>;
    /** Whose desk takes it in, where that is not the agency that decides. */
    receivingAgencyId: number | null;
    supportAgencyId: number | null;
    /** Of a linked application: which, and which part of it. */
    linkedId: number | null;
    part: number | null;
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
    /** The last moment of this kind that it was told of, and when its desk was warned; written by PostgreSQL. */
    lateTold: GeneratedAlways<Date | null>;
    deskWarnedAt: GeneratedAlways<Date | null>;
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
