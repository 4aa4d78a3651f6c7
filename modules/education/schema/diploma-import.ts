import { sql } from 'kysely';
import {
  choice,
  choices,
  connectionOf,
  dateTime,
  entity,
  id,
  inReach,
  int,
  maybe,
  one,
  pageArguments,
  reasonsBy,
  type SchemaPart,
  string,
} from '../../../server/kit/index.ts';
import { Agency } from '../../organisations/model.ts';
import { education } from '../contract.ts';
import { diplomaFaults } from '../import/faults.ts';
import {
  DiplomaImport,
  DiplomaImportFormat,
  DiplomaImportOutcome,
  DiplomaImportRow,
  DiplomaImportState,
  DiplomaKind,
} from '../model.ts';

const { importDiplomas } = education.permissions;

export const diplomaImportFormat = choices(
  DiplomaImportFormat,
  'DiplomaImportFormat',
  'The form of a file with diplomas.',
  { CSV: 'A table with commas (RFC 4180), in UTF-8.', XLSX: 'A workbook; its first sheet is read.' },
);

export const diplomaImportState = choices(
  DiplomaImportState,
  'DiplomaImportState',
  'How an import of diplomas stands.',
  {
    READING: 'A worker reports of each row whether it can be taken.',
    READ: 'All rows are reported; the register is unchanged.',
    TAKING: 'A worker takes the rows that can be taken into the register.',
    TAKEN: 'They are in the register.',
  },
);

export const diplomaImportOutcome = choices(
  DiplomaImportOutcome,
  'DiplomaImportOutcome',
  'What becomes of a row.',
  {
    NEW: 'It can be taken.',
    KNOWN: 'The register says it already.',
    REFUSED: 'It cannot be taken, for a reason.',
    TAKEN: 'It is in the register.',
  },
);

export const diplomaImport = entity(DiplomaImport, {
  description: 'A file with the diplomas of a year (nhập sổ gốc), and its report.',
  table: 'education.diploma_import_report',
  key: 'id',
  visible: (viewer, col) => inReach(viewer?.reach(importDiplomas) ?? [], col('agencyId')),
  columns: {
    id: id('Id.'),
    kind: choice(DiplomaKind, 'Kind of its diplomas.'),
    year: int('Year of graduation.'),
    format: choice(DiplomaImportFormat, 'Its form.'),
    state: choice(DiplomaImportState, 'How it stands.'),
    createdAt: dateTime('When it came.'),
    takenAt: maybe(dateTime('When all of it was taken.')),
    rowCount: int('How many rows are reported so far.'),
    new: int('How many can be taken.'),
    known: int('How many the register says already.'),
    refused: int('How many are refused.'),
    taken: int('How many are in the register.'),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['state', 'agency', 'kind'],
  relations: { agency: one(Agency, { agencyId: 'id' }, 'The agency whose register it is for.') },
});

export const diplomaImportRow = entity(DiplomaImportRow, {
  description: 'What becomes of a row of a file, or why it is refused.',
  table: 'education.diploma_import_row',
  key: 'id',
  visible: (viewer, col) => sql`exists (
    select from education.diploma_import as import
    where import.id = ${col('importId')}
      and ${inReach(viewer?.reach(importDiplomas) ?? [], sql`import.agency_id`)})`,
  columns: {
    id: id('Id.'),
    row: int('The line of the file, from 1.'),
    number: maybe(string('Number of the diploma (số hiệu), as far as it can be told.')),
    outcome: choice(DiplomaImportOutcome, 'What becomes of it.'),
    fault: maybe(string(`Why it is refused, as a code: ${Object.keys(diplomaFaults).join(', ')}.`)),
    field: maybe(string('What is at fault, where it is one value.')),
  },
  computed: reasonsBy('fault', diplomaFaults),
  orders: { ROW: { description: 'By row.', by: [['row', 'asc']] } },
  filters: ['outcome'],
});

export const rowsOfDiplomaImport: SchemaPart = (build) => {
  build.objectField(DiplomaImport, 'rows', (t) =>
    t.field({
      type: connectionOf(build, DiplomaImportRow),
      description: 'The report, row by row.',
      args: pageArguments(build, t.arg, DiplomaImportRow),
      resolve: ({ id: importId }, page, ctx, info) =>
        ctx.page(DiplomaImportRow, info, page, { where: { importId } }),
    }),
  );
};
