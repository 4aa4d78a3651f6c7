import { readRows } from './rows.ts';
import { REORGANISED_ON, readNewUnits, readOldUnits } from './units.ts';

/** One agency to load; the unit and the parent are named by code, both of the agency's own period. */
export interface AgencyRow {
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string;
  readonly department: string | null;
  readonly code: string;
  readonly legacyCode: string;
  readonly codesEvidence: 'recalled' | 'assigned';
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly unitLevel: 'province' | 'district' | 'commune';
  readonly unitCode: string;
  readonly unitFrom: string | null;
  readonly parentCode: string | null;
}

type Period = Pick<AgencyRow, 'validFrom' | 'validTo' | 'unitFrom'>;

const BEFORE: Period = { validFrom: null, validTo: REORGANISED_ON, unitFrom: null };
const SINCE: Period = { validFrom: REORGANISED_ON, validTo: null, unitFrom: REORGANISED_ON };
const FIRST_DISTRICT = 21;
const FIRST_NEW_COMMUNE = 31;

/**
 * All agencies, parents first. Only H28 itself is a recalled national code; the numbers below it are handed out here in
 * the order of the unit codes, since the real ones are not established.
 */
export async function readAgencies(): Promise<readonly (readonly AgencyRow[])[]> {
  const old = await readOldUnits();
  const now = await readNewUnits();
  const departments = await readRows('departments.tsv', '\t');
  const districts = old.districts.map((district, index) => ({
    ...district,
    number: two(FIRST_DISTRICT + index),
  }));
  return [
    [
      { ...provincialCommittee(old.province), ...BEFORE, codesEvidence: 'recalled' },
      { ...provincialCommittee(now.province), ...SINCE },
    ],
    [
      ...departments
        .filter((row) => row.valid_from === '' || (row.valid_from ?? '') < REORGANISED_ON)
        .map((row) => ({
          ...department(row, old.province.code),
          ...BEFORE,
          validFrom: row.valid_from || null,
          validTo: row.valid_to || REORGANISED_ON,
        })),
      ...departments
        .filter((row) => row.valid_to === '')
        .map((row) => ({ ...department(row, now.province.code), ...SINCE })),
      ...districts.map((district) => ({
        ...committee('district', district, `H28.${district.number}`, `000.00.${district.number}.H28`),
        ...BEFORE,
      })),
      ...now.formerHoaBinh.map((unit, index) => {
        const number = two(FIRST_NEW_COMMUNE + index);
        return { ...committee('commune', unit, `H28.${number}`, `000.00.${number}.H28`), ...SINCE };
      }),
    ],
    districts.flatMap((district) =>
      district.communes.map((unit, index) => {
        const [above, number] = [district.number, two(index + 1)];
        const row = committee('commune', unit, `H28.${above}.${number}`, `000.${number}.${above}.H28`);
        return { ...row, ...BEFORE, parentCode: `H28.${above}` };
      }),
    ),
  ];
}

type Bare = Omit<AgencyRow, keyof Period>;
interface Named {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

function committee(level: 'district' | 'commune', unit: Named, code: string, legacyCode: string): Bare {
  return {
    kind: `${level}-committee`,
    name: committeeName(unit.name),
    nameEn: `People's Committee of ${unit.nameEn}`,
    department: null,
    code,
    legacyCode,
    codesEvidence: 'assigned',
    unitLevel: level,
    unitCode: unit.code,
    parentCode: 'H28',
  };
}

function provincialCommittee(unit: Named): Bare {
  return {
    ...committee('district', unit, 'H28', '000.00.00.H28'),
    kind: 'provincial-committee',
    unitLevel: 'province',
    parentCode: null,
  };
}

function department(row: Readonly<Record<string, string>>, provinceCode: string): Bare {
  const number = row.number ?? '';
  return {
    kind: row.kind ?? '',
    name: row.name ?? '',
    nameEn: row.name_en ?? '',
    department: row.department || null,
    code: `H28.${number}`,
    legacyCode: `000.00.${number}.H28`,
    codesEvidence: 'assigned',
    unitLevel: 'province',
    unitCode: provinceCode,
    parentCode: 'H28',
  };
}

// The kind of unit is a common noun inside the committee's name: "Ủy ban nhân dân xã Đà Bắc".
function committeeName(unitName: string): string {
  return `Ủy ban nhân dân ${unitName.charAt(0).toLocaleLowerCase('vi')}${unitName.slice(1)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
