import { changesBetween } from '../import/changes-between.ts';
import { complete } from '../import/complete.ts';
import type { Content } from '../import/content.ts';
import { RowRefused } from '../import/faults.ts';
import { COLUMNS, fromTsv } from '../import/from-tsv.ts';
import type { KnownVersion, Marks } from '../import/plan.ts';
import { wanted } from '../import/wanted.ts';

type Row = Readonly<Record<string, string>>;
type Cells = Readonly<Record<string, string | number | null>>;

/**
 * The row of a version, in the order of the columns. A cell that would not be read back as what the version states stays
 * empty, which says nothing: a table has no place for two lines, nor for times that it would read otherwise.
 */
export function toTsv(code: string, version: KnownVersion): readonly string[] {
  const groups = groupsOf(version).map(
    (ways) => ways.map(written).find((row) => isReadBack({ ...row, code }, version)) ?? {},
  );
  const cells: Row = Object.assign({ code }, ...groups);
  return COLUMNS.map((column) => cells[column] ?? '');
}

/** What is told together, in each way in which it may be. */
function groupsOf({ content, ...marks }: KnownVersion): readonly (readonly Cells[])[] {
  const [offer] = content.offers;
  return [
    namesOf(content).map((name_vi) => ({ name_vi })),
    [{ name_en: content.nameEn }],
    [{ agency: content.ownerText }],
    [{ level: content.handlingLevel }],
    [{ time: offer?.timeText ?? null, fee_vnd: offer?.feeText ?? null }],
    [{ code_evidence: content.codeEvidence }],
    [{ time_evidence: content.timeEvidence }],
    [{ field_code: content.fieldCode }],
    [{ field_name: content.fieldName }],
    [{ service_level: content.serviceLevel }],
    [{ assurance: content.assurance }],
    [{ subjects: content.subjects }],
    [{ conditions: content.conditions }],
    [{ sets: content.sets }],
    [{ valid_from: marks.validFrom }],
    [{ valid_to: marks.validTo, replaced_by: marks.replacedBy }],
    [{ decision: marks.decision, decided_on: marks.decidedOn }],
    [{ published_on: marks.publishedOn }],
  ];
}

/** The name with its remark, as `splitNote` takes it apart. */
function namesOf({ name, note }: Content): readonly string[] {
  return note === null ? [name] : [`${name} (${note})`, name.replace(/\)$/, `; ${note})`)];
}

function written(cells: Cells): Row {
  return Object.fromEntries(
    Object.entries(cells).map(([column, value]) => [column, value === null ? '' : String(value)]),
  );
}

const MARKS: readonly (keyof Marks)[] = ['validTo', 'replacedBy', 'decision', 'decidedOn', 'publishedOn'];

function isReadBack(row: Row, version: KnownVersion): boolean {
  if (Object.values(row).some((cell) => /[\t\r\n]/.test(cell) || cell.trim() !== cell)) return false;
  const { success, data: said } = wanted.safeParse(fromTsv(row));
  if (!success || (said.validFrom ?? version.validFrom) !== version.validFrom) return false;
  if (MARKS.some((mark) => (said[mark] ?? version[mark]) !== version[mark])) return false;
  try {
    return changesBetween(version.content, complete(said.content, version.content)).length === 0;
  } catch (error) {
    if (error instanceof RowRefused) return false;
    throw error;
  }
}
