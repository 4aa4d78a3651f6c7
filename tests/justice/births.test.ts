import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { BirthApplication, CivilStatusChange } from '../gql/graphql.ts';
import { fillBirthRegistration } from '../support/documents.ts';
import { application as birth, PAPER } from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { citizen, decided, filledDraft, married } from './civil-status.ts';
import * as documents from './documents.ts';

const province = await openProvince({ work: false });
const { parent, officer } = province;

const FORMER = 'UBND xã Tu Lý, năm 2001, số 12';

const born = async (more: Partial<BirthApplication> = {}): Promise<string> => {
  const fill = (dossier: string) =>
    parent.ask(fillBirthRegistration, { dossier, application: { ...birth, ...more } });
  const dossier = await filledDraft(province, parent, '1.001193', fill, PAPER);
  return (await decided(province, parent, dossier)).civilStatusEntry?.id ?? '';
};
const marriage = async (husband: number, wife: number): Promise<string> =>
  (await married(province, citizen(husband), citizen(wife))).civilStatusEntry?.id ?? '';
const note = (
  entry: string,
  changes: CivilStatusChange[],
  kind: 'SUPPLEMENT' | 'CHANGE' | 'CORRECTION' = 'SUPPLEMENT',
) => officer.ask(documents.annotateEntry, { entry, kind, note: 'Ghi chú', changes });
const noted = async (...args: Parameters<typeof note>) =>
  expect((await note(...args)).answer.__typename).toBe('Annotation');
const partiesOf = async (id: string) =>
  (await officer.ask(documents.oneEntry, { id })).civilStatusEntry?.parties;
const found = async (search: string) =>
  (await officer.ask(documents.myEntries, { search })).civilStatusEntries.edges.map(({ node }) => node.id);
const naming = (role: CivilStatusChange['role'], fullName: string, number?: string): CivilStatusChange[] => [
  { role, field: 'FULL_NAME', value: fullName },
  ...(number === undefined ? [] : [{ role, field: 'CITIZEN_NUMBER' as const, value: number }]),
];

describe('a parent', () => {
  it('who is recognised later is named by an annotation, found, and sees the entry (nhận cha)', async () => {
    const father = await province.person();
    const entry = await born({ fatherName: null });
    await noted(entry, naming('FATHER', 'Người Thử 1', '017199010001'));
    expect(await partiesOf(entry)).toMatchObject([
      { role: 'CHILD' },
      { role: 'MOTHER', asRegistered: { fullName: birth.motherName } },
      { role: 'FATHER', fullName: 'Người Thử 1', asRegistered: null },
    ]);
    for (const search of ['nguoi thu 1', '017199010001']) expect(await found(search)).toEqual([entry]);
    const { me } = await father.ask(documents.myCivilStatus, {});
    expect(me?.civilStatus).toMatchObject([
      { role: 'FATHER', entry: { parties: [{ role: 'CHILD' }, {}, {}] } },
    ]);
  });

  it('who adopts stands in the place of the one who was registered, who is no longer told of it (nuôi con nuôi)', async () => {
    const [mother, adoptive] = [await province.person(), await province.person()];
    const entry = await born({ motherName: 'Người Thử 2', motherCitizenNumber: '017199010002' });
    expect((await mother.ask(documents.myCivilStatus, {})).me?.civilStatus).toHaveLength(1);
    await noted(entry, naming('MOTHER', 'Người Thử 3', '017199010003'), 'CHANGE');
    expect((await mother.ask(documents.myCivilStatus, {})).me?.civilStatus).toEqual([]);
    expect((await adoptive.ask(documents.myCivilStatus, {})).me?.civilStatus).toMatchObject([
      { role: 'MOTHER' },
    ]);
    const [, read] = (await partiesOf(entry)) ?? [];
    expect(read).toMatchObject({ fullName: 'Người Thử 3', asRegistered: { fullName: 'Người Thử 2' } });
  });

  it('is named later in the entry of a birth alone, and by a name', async () => {
    const entry = await born({ fatherName: null });
    const number: CivilStatusChange = { role: 'FATHER', field: 'CITIZEN_NUMBER', value: '017090009999' };
    await expectRefused(province, 'InvalidInput', () => note(entry, [number]), { field: 'changes.0.role' });
    const wed = await marriage(1, 2);
    await expectRefused(province, 'InvalidInput', () => note(wed, naming('FATHER', 'X')));
  });
});

describe('what is said of the parents', () => {
  const particulars = { ethnicity: 'Mường', nationality: 'Việt Nam', residence: 'Xã Đà Bắc' };

  it('stands in the entry, as registered', async () => {
    const entry = await born({
      mother: { ...particulars, birthDate: '1999-03-08' },
      father: { birthDate: '1995-01-02' },
    });
    const { civilStatusEntry } = await officer.ask(documents.parentsOf, { id: entry });
    expect(civilStatusEntry?.parties).toMatchObject([
      { role: 'CHILD' },
      { role: 'MOTHER', ...particulars, birthDate: '1999-03-08' },
      { role: 'FATHER', ethnicity: null, birthDate: '1995-01-02' },
    ]);
  });

  it.each([
    ['a father who is not named', { fatherName: null, father: particulars }, 'application.fatherName'],
    [
      'a mother born after her child',
      { mother: { birthDate: '2025-03-03' } },
      'application.mother.birthDate',
    ],
    ['a child of the future', { childBirthDate: '2026-11-24' }, 'application.childBirthDate'],
  ])('is not accepted of %s', async (_who, wrong, field) => {
    const { answer } = await parent.ask(documents.openEnded, { procedure: '1.001193', commune: '04831' });
    const dossier = answer.__typename === 'Dossier' ? answer.id : '';
    const fill = () => parent.ask(fillBirthRegistration, { dossier, application: { ...birth, ...wrong } });
    expect((await fill()).answer).toMatchObject({ __typename: 'InvalidInput', field });
  });
});

describe('a child who was found', () => {
  it('is registered without a mother and a father (trẻ bị bỏ rơi)', async () => {
    const entry = await born({ motherName: null, motherCitizenNumber: null, fatherName: null });
    expect(await partiesOf(entry)).toMatchObject([{ role: 'CHILD' }]);
  });
});

describe('a citizen number', () => {
  it('of a child that comes later ties the child to the entry', async () => {
    const child = await province.person();
    const entry = await born({ childName: 'Người Thử 4', childBirthDate: '1990-01-01' });
    await noted(entry, [{ role: 'CHILD', field: 'CITIZEN_NUMBER', value: '017199010004' }]);
    expect((await child.ask(documents.myCivilStatus, {})).me?.civilStatus).toMatchObject([{ role: 'CHILD' }]);
    expect(await found('017199010004')).toEqual([entry]);
    const twin = await born({ childName: 'Người Thử 4', childBirthDate: '1990-01-01' });
    const again = () => note(twin, [{ role: 'CHILD', field: 'CITIZEN_NUMBER', value: '017199010004' }]);
    await expectRefused(province, 'InvalidInput', again, { field: 'changes.0.value' });
  });

  it('that is corrected takes the marriage to whom it is of', async () => {
    const entry = await marriage(10, 11);
    const number = citizen(12).citizenNumber ?? '';
    await noted(entry, [...naming('HUSBAND', citizen(12).fullName, number)], 'CORRECTION');
    expect((await married(province, citizen(12), citizen(13))).reason).toContain('đang có vợ hoặc có chồng');
    expect((await married(province, citizen(10), citizen(13))).state).toBe('ISSUING');
  });

  it('is refused where its bearer is another, is married, or is the other party', async () => {
    const entry = await marriage(20, 21);
    await marriage(22, 23);
    const give =
      (nth: number, fullName = citizen(nth).fullName) =>
      () =>
        note(entry, naming('HUSBAND', fullName, citizen(nth).citizenNumber ?? ''), 'CORRECTION');
    const field = 'changes.1.value';
    await expectRefused(province, 'InvalidInput', give(22, 'Kẻ Khác'), { field });
    await expectRefused(province, 'InvalidInput', give(22), { field });
    await expectRefused(province, 'InvalidInput', give(21), { field });
  });

  it('is of one person in an entry: no mother is her own child', async () => {
    const number = '017199010009';
    for (const [wrong, field] of [
      [{ fatherCitizenNumber: birth.motherCitizenNumber ?? null }, 'application.fatherCitizenNumber'],
      [{ fatherName: null, fatherCitizenNumber: number }, 'application.fatherName'],
    ] as const) {
      const { answer } = await parent.ask(documents.openEnded, { procedure: '1.001193', commune: '04831' });
      const dossier = answer.__typename === 'Dossier' ? answer.id : '';
      const fill = () => parent.ask(fillBirthRegistration, { dossier, application: { ...birth, ...wrong } });
      await expectRefused(province, 'InvalidInput', fill);
      expect((await fill()).answer).toMatchObject({ field });
    }
  });
});

describe('a birth', () => {
  it('again names the person who was born, and the parents whom the province knows (1.004884)', async () => {
    const fill = (dossier: string) =>
      parent.ask(documents.fillBirthAgain, {
        dossier,
        application: {
          ...birth,
          childName: 'Bùi Thị Thử Nghiệm',
          childBirthDate: '1999-03-08',
          childCitizenNumber: '017199000001',
          motherCitizenNumber: '017999999999',
          formerEntry: FORMER,
        },
      });
    const dossier = await filledDraft(province, parent, '1.004884', fill, 'GIAY_TO_CU');
    const { civilStatusEntry: entry } = await decided(province, parent, dossier);
    expect(entry).toMatchObject({ __typename: 'BirthEntry', registration: 'AGAIN', formerEntry: FORMER });
    const [child, mother] = entry?.parties ?? [];
    expect(child).toMatchObject({ birthDate: '1999-03-08', place: birth.birthPlace });
    expect(child?.person).not.toBeNull();
    expect(mother?.person).toBeNull();
  });

  it('of somebody whose birth the register has is refused, and so is a number of another name (1.004884)', async () => {
    const again = async (of: { childName: string; childCitizenNumber: string }) => {
      const application = { ...birth, ...of, childBirthDate: '1990-05-06', formerEntry: FORMER };
      const fill = (dossier: string) => parent.ask(documents.fillBirthAgain, { dossier, application });
      return decided(province, parent, await filledDraft(province, parent, '1.004884', fill, 'GIAY_TO_CU'));
    };
    const of = (who: number) => ({
      childName: `Người Hộ Tịch ${who}`,
      childCitizenNumber: citizen(who).citizenNumber ?? '',
    });
    expect((await again(of(53))).state).toBe('ISSUING');
    expect(await again(of(53))).toMatchObject({ state: 'STOPPED', civilStatusEntry: null });
    expect((await again({ ...of(54), childName: 'Kẻ Khác' })).state).toBe('ISSUING');
    expect((await again(of(54))).reason).toContain('họ tên hoặc ngày sinh khác');
    const answers = await Promise.all([55, 55, 55].map((who) => again(of(who))));
    expect(answers.map(({ state }) => state).toSorted()).toEqual(['ISSUING', 'STOPPED', 'STOPPED']);
  });

  it('of twins is entered twice (1.001193)', async () => {
    const twin = async (childName: string) => {
      const fill = (dossier: string) =>
        parent.ask(fillBirthRegistration, { dossier, application: { ...birth, childName } });
      return decided(province, parent, await filledDraft(province, parent, '1.001193', fill, PAPER));
    };
    const [one, other] = [await twin('Đinh Bảo An'), await twin('Đinh Bảo Ân')];
    expect((other.civilStatusEntry?.number ?? 0) - (one.civilStatusEntry?.number ?? 0)).toBe(1);
  });

  it('of somebody who holds papers is entered as that (1.004772)', async () => {
    const fill = (dossier: string) =>
      parent.ask(documents.fillBirthWithPapers, { dossier, application: birth });
    const dossier = await filledDraft(province, parent, '1.004772', fill, 'GIAY_TO_CU');
    expect((await decided(province, parent, dossier)).civilStatusEntry).toMatchObject({
      registration: 'WITH_PAPERS',
      kind: 'BIRTH',
    });
    const { me } = await parent.ask(documents.myCivilStatus, {});
    expect(me?.civilStatus.map(({ role }) => role)).toContain('MOTHER');
  });
});

describe('an annotation', () => {
  it.each([
    ['CHILD', '2026-11-24'],
    ['MOTHER', '2025-03-03'],
  ] as const)('has nobody born after what was registered: %s on %s', async (role, value) => {
    const entry = await born();
    const wrong = () => note(entry, [{ role, field: 'BIRTH_DATE', value }], 'CORRECTION');
    await expectRefused(province, 'InvalidInput', wrong, { field: 'changes.0.value' });
  });

  it('that changes one thing twice is refused', async () => {
    const entry = await born();
    const twice = () => note(entry, [...naming('CHILD', 'A'), ...naming('CHILD', 'B')], 'CHANGE');
    await expectRefused(province, 'InvalidInput', twice, { field: 'changes' });
  });
});

it.each([
  [
    'a person who is tied to an entry by no annotation',
    `update justice.party set person_id = null`,
    'never changed',
  ],
  [
    'a marriage that is given to another',
    `update justice.civil_status set person_id = person_id`,
    'never changed',
  ],
  [
    'a birth after its registration',
    `insert into justice.annotated_change (annotation_id, party_id, entry_id, field, value)
       select annotation.id, party.id, party.entry_id, 'birthDate', '2100-01-01' from justice.annotation
       join justice.party on party.entry_id = annotation.entry_id where party.role = 'child' limit 1`,
    'nobody is born after',
  ],
  [
    'a second birth of one person',
    `insert into justice.party (entry_id, role, full_name, person_id)
         select (select id from justice.entry where kind = 'marriage' limit 1), 'child', 'x', person_id
         from justice.party where role = 'child' and person_id is not null limit 1`,
    'nobody_is_born_twice',
  ],
])('PostgreSQL refuses %s', async (_what, statement, because) => {
  await expect(sql.raw(statement).execute(province.platform().database.db)).rejects.toThrow(because);
});
