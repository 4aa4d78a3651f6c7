import { sql } from 'kysely';
import {
  choice,
  choices,
  entity,
  id,
  int,
  many,
  maybe,
  reasonsBy,
  string,
} from '../../../server/kit/index.ts';
import { importFaults } from '../import/faults.ts';
import { CatalogueImportChange, CatalogueImportRow, ImportOutcome } from '../import/model.ts';
import { keepsCatalogue } from '../keeps-catalogue.ts';

export const importOutcome = choices(ImportOutcome, 'ImportOutcome', 'What a row does to the catalogue.', {
  CREATED: 'It brings a new procedure.',
  NEW_VERSION: 'It brings a new version of a procedure.',
  CHANGED: 'It changes a version that has not begun, or marks its end or its publication.',
  UNCHANGED: 'It says what is known.',
  REFUSED: 'It cannot be taken, for a reason.',
});

export const catalogueImportRow = entity(CatalogueImportRow, {
  description: 'What a row of a file does to the catalogue, or why it is refused.',
  table: 'procedures.catalogue_import_row',
  key: 'id',
  visible: (viewer) => (keepsCatalogue(viewer) ? sql`true` : sql`false`),
  columns: {
    id: id('Id.'),
    row: int('The line of a table, or the place in a list, from 1.'),
    code: maybe(string('National code of the procedure.')),
    outcome: choice(ImportOutcome, 'What it does.'),
    fault: maybe(string(`Why it is refused, as a code: ${Object.keys(importFaults).join(', ')}.`)),
    field: maybe(string('What is at fault, where it is one value.')),
  },
  computed: reasonsBy('fault', importFaults),
  orders: { ROW: { description: 'By row.', by: [['row', 'asc']] } },
  filters: ['outcome'],
  relations: {
    changes: many(
      CatalogueImportChange,
      { id: 'rowId' },
      'What differs from what the catalogue states; nothing is listed of a new procedure.',
      { oldest: 'id', first: 20, withParent: true },
    ),
  },
});

export const catalogueImportChange = entity(CatalogueImportChange, {
  description: 'One thing that a row changes.',
  table: 'procedures.catalogue_import_change',
  key: 'id',
  // Seen only through its row.
  visible: () => sql`false`,
  columns: {
    field: string('What, such as `name` or `papers.GIAY_CHUNG_SINH.copies`.'),
    was: maybe(string('What the catalogue states; null for nothing.')),
    becomes: maybe(string('What it will state; null for nothing.')),
  },
});
