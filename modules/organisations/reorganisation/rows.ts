import { z } from 'zod';
import { text } from '../../../server/kit/index.ts';
import { AgencyKind, UnitKind, UnitLevel } from '../model.ts';
import { UnitChangeKind } from './model.ts';

const code = text(35);
const name = text(200);

/** What becomes of a unit; one that is split has a row for each part, one without `newCode` only ends. */
const unitRow = z.object({
  record: z.literal('unit'),
  change: z.enum(UnitChangeKind),
  level: z.enum(UnitLevel),
  oldCode: code,
  newCode: code.optional(),
  /** Of the new unit, and the same in each row that names it; without it `newCode` is a unit that goes on. */
  name: name.optional(),
  nameEn: name.optional(),
  kind: z.enum(UnitKind).optional(),
  parentCode: code.optional(),
});

/** A new agency, or what becomes of an old one, or both. */
const agencyRow = z.object({
  record: z.literal('agency'),
  oldCode: code.optional(),
  newCode: z
    .string()
    .max(35)
    .regex(/^[A-Z]\d{2}([.]\d{2})*$/)
    .optional(),
  name: name.optional(),
  nameEn: name.optional(),
  kind: z.enum(AgencyKind).optional(),
  department: name.optional(),
  legacyCode: z
    .string()
    .regex(/^\d{3}[.]\d{2}[.]\d{2}[.][A-Z]\d{2}$/)
    .optional(),
  unitCode: code.optional(),
  parentCode: code.optional(),
});

/** To which of several successors the things of an agency go: all, those of a holding, or the one with this label. */
const decisionRow = z.object({
  record: z.literal('decision'),
  oldCode: code,
  newCode: code,
  holding: name.optional(),
  thing: name.optional(),
});

export const row = z.discriminatedUnion('record', [unitRow, agencyRow, decisionRow]);

type Row = z.output<typeof row>;
export type UnitRow = z.output<typeof unitRow>;
export type AgencyRow = z.output<typeof agencyRow>;
export type DecisionRow = z.output<typeof decisionRow>;

/** A row with its number in the file, from 1 and without the header. */
export type Numbered<R> = R & { readonly number: number };

/** The rows of a reorganisation by what they are of. */
export interface Rows {
  readonly units: readonly Numbered<UnitRow>[];
  readonly agencies: readonly Numbered<AgencyRow>[];
  readonly decisions: readonly Numbered<DecisionRow>[];
}

export function sorted(rows: readonly Numbered<Row>[]): Rows {
  return {
    units: rows.filter((one) => one.record === 'unit'),
    agencies: rows.filter((one) => one.record === 'agency'),
    decisions: rows.filter((one) => one.record === 'decision'),
  };
}
