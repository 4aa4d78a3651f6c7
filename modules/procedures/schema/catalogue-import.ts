import { sql } from 'kysely';
import {
  choice,
  choices,
  connectionOf,
  date,
  dateTime,
  entity,
  id,
  int,
  maybe,
  pageArguments,
  type SchemaPart,
} from '../../../server/kit/index.ts';
import { CatalogueImport, CatalogueImportRow, ImportFormat, ImportState } from '../import/model.ts';
import { keepsCatalogue } from '../keeps-catalogue.ts';

export const importFormat = choices(ImportFormat, 'ImportFormat', 'The form of a file for the catalogue.', {
  TSV: 'A table with tabs: a procedure a line.',
  JSON: 'A list of answers of LayThuTuc, the service of the National Public Service Portal.',
});

export const importState = choices(ImportState, 'ImportState', 'How an import stands.', {
  CHECKING: 'A worker reports what each row would do.',
  CHECKED: 'All rows can be taken; nothing is changed yet.',
  REFUSED: 'Some rows cannot be taken; nothing is changed.',
  APPLYING: 'A worker takes it into the catalogue.',
  APPLIED: 'All of it is in the catalogue.',
});

export const catalogueImport = entity(CatalogueImport, {
  description: 'A file from which the catalogue is filled (nhập danh mục thủ tục), and its report.',
  table: 'procedures.import_report',
  key: 'id',
  visible: (viewer) => (keepsCatalogue(viewer) ? sql`true` : sql`false`),
  columns: {
    id: id('Id.'),
    format: choice(ImportFormat, 'Its form.'),
    validFrom: date('From when that holds whose row names no day.'),
    state: choice(ImportState, 'How it stands.'),
    createdAt: dateTime('When it came.'),
    appliedAt: maybe(dateTime('When it was taken into the catalogue.')),
    rowCount: int('How many rows are reported so far.'),
    created: int('How many bring a new procedure.'),
    newVersions: int('How many bring a new version.'),
    changed: int('How many change a version that has not begun, or mark its end or publication.'),
    unchanged: int('How many say what is known.'),
    refused: int('How many are refused.'),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['state'],
});

export const rowsOfImport: SchemaPart = (build) => {
  build.objectField(CatalogueImport, 'rows', (t) =>
    t.field({
      type: connectionOf(build, CatalogueImportRow),
      description: 'The report, row by row.',
      args: pageArguments(build, t.arg, CatalogueImportRow),
      resolve: ({ id: importId }, page, ctx, info) =>
        ctx.page(CatalogueImportRow, info, page, { where: { importId } }),
    }),
  );
};
