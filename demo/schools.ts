import { DiplomaKind, SchoolLevel } from '../modules/education/model.ts';

/** Whose a school or a diploma is: the demo commune's committee, or the Department of Education and Training. */
export type Keeper = 'commune' | 'department';

/** Citizen number of the demo person who signs in as `parent`. */
const PARENT = '017199000001';

/** Invented children, who do not sign in. */
export const DEMO_CHILDREN = [
  { fullName: 'Bùi Minh Mẫu', citizenNumber: '017217000011', birthDate: '2017-05-04' },
  { fullName: 'Xa Thị Thử', citizenNumber: '017317000012', birthDate: '2017-09-21' },
  { fullName: 'Đinh Công Thí', citizenNumber: '017212000013', birthDate: '2012-01-30' },
  { fullName: 'Quách Thị Điểm', citizenNumber: '017312000014', birthDate: '2012-11-12' },
  { fullName: 'Lò Văn Nghiệm', citizenNumber: '017209000015', birthDate: '2009-07-17' },
] as const;

interface DemoSchool {
  readonly code: string;
  readonly name: string;
  readonly level: SchoolLevel;
  readonly keeper: Keeper;
  /** Each class with the citizen numbers of its pupils. */
  readonly classes: readonly {
    readonly schoolYear: string;
    readonly name: string;
    readonly pupils: readonly string[];
  }[];
}

/** Invented schools in the demo commune. */
export const DEMO_SCHOOLS: readonly DemoSchool[] = [
  {
    code: 'DEMO-TH-01',
    name: 'Trường Tiểu học Thử Nghiệm',
    level: SchoolLevel.PRIMARY,
    keeper: 'commune',
    classes: [
      { schoolYear: '2025-2026', name: '3A', pupils: ['017217000011', '017317000012'] },
      { schoolYear: '2026-2027', name: '4A', pupils: ['017217000011'] },
      { schoolYear: '2026-2027', name: '4B', pupils: ['017317000012'] },
    ],
  },
  {
    code: 'DEMO-THCS-01',
    name: 'Trường Trung học cơ sở Thử Nghiệm',
    level: SchoolLevel.LOWER_SECONDARY,
    keeper: 'commune',
    classes: [
      { schoolYear: '2013-2014', name: '9A', pupils: [PARENT] },
      { schoolYear: '2026-2027', name: '9A', pupils: ['017212000013', '017312000014'] },
    ],
  },
  {
    code: 'DEMO-THPT-01',
    name: 'Trường Trung học phổ thông Thử Nghiệm',
    level: SchoolLevel.UPPER_SECONDARY,
    keeper: 'department',
    classes: [{ schoolYear: '2026-2027', name: '12A', pupils: ['017209000015'] }],
  },
];

/** Diplomas of the demo person `parent`. */
export const DEMO_DIPLOMAS = [
  {
    holder: PARENT,
    keeper: 'commune',
    kind: DiplomaKind.LOWER_SECONDARY,
    number: 'B 1234567',
    year: 2014,
    issuedOn: '2014-06-20',
  },
  {
    holder: PARENT,
    keeper: 'department',
    kind: DiplomaKind.UPPER_SECONDARY,
    number: 'C 7654321',
    year: 2017,
    issuedOn: '2017-08-01',
  },
] as const;
