import type { Generated, GeneratedAlways } from 'kysely';
import type { ImportFormat, ImportOutcome, ImportState } from './import/model.ts';
import type { FeeKind, HeldIn } from './model.ts';

type ProcedureTable = {
  readonly id: GeneratedAlways<number>;
  readonly code: string;
};

/** A null `validFrom` means "since before the records"; `validTo` is the first day it no longer is. */
type ProcedureVersionTable = {
  readonly id: GeneratedAlways<number>;
  readonly procedureId: number;
  /** That of its procedure. */
  readonly code: GeneratedAlways<string>;
  readonly name: string;
  readonly nameEn: string;
  readonly note: string | null;
  readonly owner: string;
  readonly ownerText: string;
  readonly handlingLevel: string;
  readonly serviceLevel: 'partial' | 'full-process' | null;
  readonly serviceLevelEvidence: Generated<string>;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly replacedById: number | null;
  readonly codeEvidence: string;
  readonly timeEvidence: string;
  readonly assurance: Generated<number>;
  readonly fieldCode: string | null;
  readonly fieldName: string | null;
  readonly subjects: string | null;
  readonly conditions: string | null;
  readonly sets: number | null;
  readonly decision: string | null;
  readonly decidedOn: string | null;
  readonly publishedOn: string | null;
  readonly plainName: GeneratedAlways<string>;
  /** Something is handled under it: it keeps what it states. */
  readonly inUse: Generated<boolean>;
};

/** Channels as on the national portal: 1 counter, 2 online, 3 public post. Fees are in whole dong. */
type OfferTable = {
  readonly id: GeneratedAlways<number>;
  readonly versionId: number;
  readonly caseName: Generated<string>;
  readonly channel: 1 | 2 | 3;
  readonly timeAmount: number | null;
  readonly timeUnit: 'working-day' | 'working-hour' | 'calendar-day' | 'none' | null;
  readonly timeText: string;
  readonly feeAmount: number | null;
  readonly feeText: string;
  readonly feeKind: FeeKind | null;
};

type PaperTable = {
  readonly id: GeneratedAlways<number>;
  readonly versionId: number;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly originals: number;
  readonly copies: number;
  readonly mandatory: boolean;
  readonly evidence: string;
  readonly caseName: string | null;
  readonly formName: string | null;
  readonly formUrl: string | null;
  readonly heldIn: HeldIn | null;
  readonly resultOfId: number | null;
};

type CatalogueImportTable = {
  readonly id: Generated<number>;
  readonly accountId: number;
  readonly hash: string;
  readonly format: ImportFormat;
  readonly validFrom: string;
  readonly state: Generated<ImportState>;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
};

/** The tables of the Postgres schema "procedures"; days are `YYYY-MM-DD`. */
export type ProceduresTables = {
  /** A view: the parts of linked procedures, by their codes. */
  'procedures.linkedPart': { id: number; versionId: number; number: number; code: string };
  'procedures.procedure': ProcedureTable;
  'procedures.procedureVersion': ProcedureVersionTable;
  'procedures.offer': OfferTable;
  'procedures.paper': PaperTable;
  'procedures.catalogueImport': CatalogueImportTable;
  'procedures.catalogueImportRow': { readonly importId: number; readonly outcome: ImportOutcome };
};
