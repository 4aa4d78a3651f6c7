import { offersOf } from './offers-of.ts';
import { ownerOf } from './owner-of.ts';
import { splitNote } from './split-note.ts';

type Cell = (value: string) => Readonly<Record<string, unknown>>;

const to =
  (name: string): Cell =>
  (value) => ({ [name]: value });
const toNumber =
  (name: string): Cell =>
  (value) => ({ [name]: Number(value) });

/** What the cell of a column says of the content; time and fee are read together. */
const CONTENT: Readonly<Record<string, Cell>> = {
  name_vi: splitNote,
  name_en: to('nameEn'),
  agency: (value) => ({ owner: ownerOf(value), ownerText: value }),
  level: to('handlingLevel'),
  time: () => ({}),
  fee_vnd: () => ({}),
  code_evidence: to('codeEvidence'),
  time_evidence: to('timeEvidence'),
  field_code: to('fieldCode'),
  field_name: to('fieldName'),
  service_level: to('serviceLevel'),
  assurance: toNumber('assurance'),
  subjects: to('subjects'),
  conditions: to('conditions'),
  sets: toNumber('sets'),
};

const REST: Readonly<Record<string, Cell>> = {
  code: to('code'),
  valid_from: to('validFrom'),
  valid_to: to('validTo'),
  replaced_by: to('replacedBy'),
  decision: to('decision'),
  decided_on: to('decidedOn'),
  published_on: to('publishedOn'),
};

/** The columns that a file may have: those of `procedures.tsv`, and further ones. */
export const COLUMNS: readonly string[] = [...Object.keys(REST), ...Object.keys(CONTENT)];

/** What a row says, by its columns; an empty cell says nothing. */
export function fromTsv(row: Readonly<Record<string, string>>): unknown {
  const { time = '', fee_vnd: fee = '' } = row;
  const said = (cells: Readonly<Record<string, Cell>>): Readonly<Record<string, unknown>> =>
    Object.assign(
      {},
      ...Object.entries(cells).map(([column, cell]) => (row[column] ? cell(row[column]) : {})),
    );
  const offers =
    time === '' && fee === ''
      ? {}
      : { offers: offersOf(time, fee).map((offer) => ({ ...offer, feeKind: null })) };
  return { ...said(REST), content: { ...said(CONTENT), ...offers } };
}
