import type { Generated, GeneratedAlways } from 'kysely';
import type { FormEdition, FormKind, RegisterFormat } from './model.ts';

/** Forms that were issued, and registers that were written out. */
export type FormTables = {
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
};
