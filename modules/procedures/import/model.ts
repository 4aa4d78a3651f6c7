/** A file from which the catalogue is filled. */
export class CatalogueImport {
  declare readonly id: number;
  declare readonly format: ImportFormat;
  declare readonly validFrom: string;
  declare readonly state: ImportState;
  declare readonly createdAt: Date;
  declare readonly appliedAt: Date | null;
  declare readonly rowCount: number;
  declare readonly created: number;
  declare readonly newVersions: number;
  declare readonly changed: number;
  declare readonly unchanged: number;
  declare readonly refused: number;
}

/** What a row of such a file does to the catalogue, or why it is refused. */
export class CatalogueImportRow {
  declare readonly id: number;
  declare readonly importId: number;
  declare readonly row: number;
  declare readonly code: string | null;
  declare readonly outcome: ImportOutcome;
  declare readonly fault: string | null;
  declare readonly field: string | null;
  declare readonly changes: readonly CatalogueImportChange[];
}

/** One thing that a row changes. */
export class CatalogueImportChange {
  declare readonly id: number;
  declare readonly rowId: number;
  declare readonly field: string;
  declare readonly was: string | null;
  declare readonly becomes: string | null;
}

export const ImportFormat = { TSV: 'tsv', JSON: 'json' } as const;
export type ImportFormat = (typeof ImportFormat)[keyof typeof ImportFormat];

export const ImportState = {
  CHECKING: 'checking',
  CHECKED: 'checked',
  REFUSED: 'refused',
  APPLYING: 'applying',
  APPLIED: 'applied',
} as const;
export type ImportState = (typeof ImportState)[keyof typeof ImportState];

export const ImportOutcome = {
  CREATED: 'created',
  NEW_VERSION: 'new-version',
  CHANGED: 'changed',
  UNCHANGED: 'unchanged',
  REFUSED: 'refused',
} as const;
export type ImportOutcome = (typeof ImportOutcome)[keyof typeof ImportOutcome];
