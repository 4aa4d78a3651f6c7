import type { Generated, GeneratedAlways } from 'kysely';
import type { RegisterFormat } from '../dossiers/model.ts';
import type { DeclarationKind } from './declarations.ts';
import type {
  PetitionAct,
  PetitionChannel,
  PetitionClock,
  PetitionKind,
  PetitionMatter,
  PetitionState,
} from './model.ts';

/** The tables of the Postgres schema "inspectorate". */
export type InspectorateTables = {
  'inspectorate.petition': {
    id: Generated<number>;
    agencyId: number;
    bookAgencyId: number;
    year: number;
    number: number;
    code: GeneratedAlways<string>;
    kind: PetitionKind;
    matter: PetitionMatter | null;
    instance: Generated<number>;
    firstId: number | null;
    forwardedFromId: number | null;
    channel: PetitionChannel;
    procedureCode: string | null;
    petitionerId: number | null;
    people: Generated<number>;
    summary: string;
    plainSummary: GeneratedAlways<string>;
    receivedOn: string;
    knownOn: string | null;
    state: PetitionState;
    decision: string | null;
    decidedOn: string | null;
    dueAt: Date | null;
  };
  'inspectorate.petitionCounter': { agencyId: number; year: number; last: number };
  'inspectorate.petitionStep': {
    id: Generated<number>;
    petitionId: number;
    act: PetitionAct;
    onDay: string;
    officerId: number | null;
    note: string | null;
    remote: boolean;
    complexity: number;
    severalPlaces: boolean;
    outside: boolean;
  };
  'inspectorate.petitionFile': {
    id: Generated<number>;
    petitionId: number;
    kind: PetitionKind;
    fileId: number;
    /** Whether whoever sent the petition sees it. */
    shown: boolean;
    addedOn: string;
  };
  'inspectorate.reception': {
    id: Generated<number>;
    petitionId: number;
    agencyId: number;
    year: number;
    number: number;
    code: GeneratedAlways<string>;
    receivedOn: string;
    procedureCode: string | null;
    settledBefore: string | null;
    withinCompetence: boolean;
    guidance: string | null;
    handledBy: string | null;
    note: string | null;
  };
  'inspectorate.receptionCounter': { agencyId: number; year: number; last: number };
  'inspectorate.receptionExport': {
    id: Generated<number>;
    agencyId: number;
    year: number;
    format: RegisterFormat;
    requestedById: number;
    requestedAt: Date;
    total: number;
    written: Generated<number>;
    fileId: number | null;
  };
  'inspectorate.assetDeclaration': {
    id: Generated<number>;
    dossierId: number;
    agencyId: number;
    declarantId: number;
    year: number;
    number: number;
    code: GeneratedAlways<string>;
    kind: DeclarationKind;
    position: string;
    workplace: string;
    enteredOn: string;
    officerId: number;
  };
  'inspectorate.declaredAsset': {
    id: Generated<number>;
    declarationId: number;
    kind: string;
    description: string;
    /** In VND. */
    value: string | null;
    change: string | null;
  };
  'inspectorate.declarationCounter': { agencyId: number; year: number; last: number };
  'inspectorate.timeLimit': {
    id: Generated<number>;
    clock: PetitionClock | 'time-bar';
    kind: PetitionKind | null;
    instance: number | null;
    matter: PetitionMatter | null;
    channel: PetitionChannel | null;
    remote: boolean;
    complexity: number;
    severalPlaces: boolean;
    outside: boolean;
    amount: number;
    unit: 'working-day' | 'calendar-day';
    source: string;
    evidence: string;
    validFrom: string | null;
    validTo: string | null;
  };
  'inspectorate.petitionProcedure': {
    level: 'commune' | 'province';
    service: PetitionKind | 'reception';
    instance: number;
    code: string;
  };
  'inspectorate.confidant': {
    id: Generated<number>;
    petitionId: number;
    kind: GeneratedAlways<string>;
    accountId: number;
    reason: string;
    namedBy: number;
    namedAt: Date;
    endedBy: number | null;
    endedAt: Date | null;
  };
  'inspectorate.denouncerLook': {
    id: Generated<number>;
    petitionId: number;
    accountId: number;
    confidantId: number;
    reason: string;
    at: Date;
  };
};
