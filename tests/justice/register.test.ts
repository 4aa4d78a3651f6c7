import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { CivilStatusIdentity, EntriesOfDayQueryVariables } from '../gql/graphql.ts';
import { openProvince } from '../support/province.ts';
import { citizen, decided, filledDraft, married } from './civil-status.ts';
import * as documents from './documents.ts';

const province = await openProvince({ work: false });
const { parent, officer } = province;

let nth = 200;

const FORMER = 'UBND xã Tu Lý, năm 2001, số 12';

const marry = (husband: CivilStatusIdentity, bride: CivilStatusIdentity) => married(province, husband, bride);

const die = async (deceased: CivilStatusIdentity, diedOn: string) => {
  const fill = (id: string) =>
    parent.ask(documents.fillDeath, {
      dossier: id,
      application: { deceased, sex: 'MALE', diedOn, place: 'Đà Bắc', cause: 'Bệnh' },
    });
  const dossier = await filledDraft(province, parent, '1.000656', fill, 'GIAY_BAO_TU');
  return decided(province, parent, dossier);
};

const confirm = async (applicant = parent) => {
  const dossier = await filledDraft(province, applicant, '1.004873', (id) =>
    applicant.ask(documents.fillMaritalStatus, { dossier: id, application: { purpose: 'Kết hôn' } }),
  );
  return decided(province, applicant, dossier);
};

/** The parent of the demo, as the wife. */
const wife = (): CivilStatusIdentity =>
  citizen(0, { fullName: 'Bùi Thị Thử Nghiệm', citizenNumber: '017199000001', birthDate: '1999-03-08' });

describe('a marriage', () => {
  it('is entered with both, each a person, on the day of its registration (1.000894)', async () => {
    const { state, civilStatusEntry: entry, dueAt } = await marry(citizen(1), citizen(2));
    expect(state).toBe('ISSUING');
    expect(dueAt).toBe('2026-11-23T10:00:00.000Z');
    expect(entry).toMatchObject({
      __typename: 'MarriageEntry',
      registration: 'FIRST',
      year: 2026,
      happenedOn: '2026-11-23',
      parties: [
        { role: 'HUSBAND', fullName: 'Người Hộ Tịch 1', sex: 'MALE' },
        { role: 'WIFE', fullName: 'Người Hộ Tịch 2', sex: 'FEMALE' },
      ],
    });
  });

  it('is refused to whoever is married, whoever they are', async () => {
    const first = await marry(citizen(3), citizen(4));
    expect(first.state).toBe('ISSUING');
    const second = await marry(citizen(5), citizen(4));
    expect(second).toMatchObject({ state: 'STOPPED', civilStatusEntry: null });
    expect(second.reason).toContain('đang có vợ hoặc có chồng');
  });

  it.each([
    ['a husband under 20', citizen(6, { birthDate: '2006-11-24' }), citizen(7), 'STOPPED'],
    ['a wife under 18', citizen(8), citizen(9, { birthDate: '2008-11-24' }), 'STOPPED'],
    [
      'both of age that day',
      citizen(10, { birthDate: '2006-11-23' }),
      citizen(11, { birthDate: '2008-11-23' }),
      'ISSUING',
    ],
  ])('asks for the age that the law of the day sets: %s', async (_who, husband, bride, state) => {
    expect((await marry(husband, bride)).state).toBe(state);
  });

  it('is refused where a number is known under another name', async () => {
    await marry(citizen(12), citizen(13));
    const { reason } = await marry(citizen(12, { fullName: 'Kẻ Khác' }), citizen(14));
    expect(reason).toContain('họ tên hoặc ngày sinh khác');
  });

  it('is refused to one person alone', async () => {
    expect((await marry(citizen(15), citizen(15))).reason).toContain('hai người khác nhau');
  });

  it('of a foreigner without a number binds the other (2.000806)', async () => {
    const foreigner: CivilStatusIdentity = {
      fullName: 'John Doe',
      birthDate: '1980-01-01',
      nationality: 'Hoa Kỳ',
    };
    const fill = (id: string) =>
      parent.ask(documents.fillForeignMarriage, {
        dossier: id,
        application: { husband: foreigner, wife: citizen(16) },
      });
    const dossier = await filledDraft(province, parent, '2.000806', fill, 'GIAY_XAC_NHAN_TTHN');
    expect((await decided(province, parent, dossier)).civilStatusEntry?.parties[0]).toMatchObject({
      fullName: 'John Doe',
      citizenNumber: null,
    });
    expect((await marry(citizen(17), citizen(16))).state).toBe('STOPPED');
  });

  it('that is registered again holds from its own day, and says where it was before (1.004746)', async () => {
    const again = async (marriedOn: string) => {
      const fill = (id: string) =>
        parent.ask(documents.fillMarriageAgain, {
          dossier: id,
          application: { husband: citizen(18), wife: citizen(19), marriedOn, formerEntry: FORMER },
        });
      return decided(province, parent, await filledDraft(province, parent, '1.004746', fill));
    };
    const { civilStatusEntry: entry } = await again('2015-02-03');
    expect(entry).toMatchObject({ registration: 'AGAIN', happenedOn: '2015-02-03', formerEntry: FORMER });
    expect((await again('2016-02-03')).reason).toContain('đang có vợ hoặc có chồng');
  });

  it('of which two are decided at once is entered once', async () => {
    const answers = await Promise.all([20, 21, 22].map((nth) => marry(citizen(nth), citizen(23))));
    expect(answers.map(({ state }) => state).toSorted()).toEqual(['ISSUING', 'STOPPED', 'STOPPED']);
  });
});

describe('a death', () => {
  it('ends the marriage, which says so, and the other may marry again (1.000656)', async () => {
    const { civilStatusEntry: marriage } = await marry(citizen(30), citizen(31));
    const { civilStatusEntry: death } = await die(citizen(30), '2026-11-23');
    expect(death).toMatchObject({ __typename: 'DeathEntry', cause: 'Bệnh', happenedOn: '2026-11-23' });
    const { civilStatusEntry: read } = await officer.ask(documents.oneEntry, { id: marriage?.id ?? '' });
    expect(read?.annotations).toMatchObject([
      { number: 1, kind: 'DEATH', basis: expect.stringContaining(`số ${death?.number}/2026`) },
    ]);
    expect((await marry(citizen(32), citizen(31))).state).toBe('ISSUING');
  });

  it('keeps its person from being married, and from dying twice, again or not (1.005461)', async () => {
    expect((await die(citizen(33), '2026-11-20')).state).toBe('ISSUING');
    expect((await marry(citizen(33), citizen(34))).reason).toContain('khai tử');
    expect((await die(citizen(33), '2026-11-21')).reason).toContain('đã được đăng ký');
    const again = (nth: number) =>
      filledDraft(province, parent, '1.005461', (id) =>
        parent.ask(documents.fillDeathAgain, {
          dossier: id,
          application: {
            deceased: citizen(nth),
            sex: 'FEMALE',
            diedOn: '2001-01-02',
            place: 'Tu Lý',
            formerEntry: FORMER,
          },
        }),
      );
    const dead = await decided(province, parent, await again(35));
    expect(dead.civilStatusEntry).toMatchObject({ registration: 'AGAIN', formerEntry: FORMER });
    expect((await decided(province, parent, await again(33))).state).toBe('STOPPED');
  });

  it('before a marriage that the register holds is looked into first', async () => {
    await marry(citizen(36), citizen(37));
    expect((await die(citizen(36), '2026-11-01')).reason).toContain('cần xác minh');
  });

  it('is not told of the future, nor before the birth', async () => {
    const fill = (diedOn: string, birthDate: string) =>
      filledDraft(province, parent, '1.000656', (dossier) =>
        parent.ask(documents.fillDeath, {
          dossier,
          application: { deceased: citizen(38, { birthDate }), sex: 'MALE', diedOn, place: 'Đà Bắc' },
        }),
      );
    await expect(fill('2026-11-24', '1990-01-01')).rejects.toThrow('InvalidInput');
    await expect(fill('1989-12-31', '1990-01-01')).rejects.toThrow('InvalidInput');
  });
});

describe('the marital status', () => {
  it('is confirmed as the register has it, day by day (1.004873)', async () => {
    expect((await confirm()).civilStatusEntry).toMatchObject({
      finding: 'NEVER_MARRIED',
      purpose: 'Kết hôn',
    });
    const { civilStatusEntry: marriage } = await marry(citizen(40), wife());
    const { civilStatusEntry: found, dueAt, receivedAt } = await confirm();
    expect(found).toMatchObject({ finding: 'MARRIED', number: 2, parties: [{ role: 'SUBJECT' }] });
    expect([receivedAt, dueAt]).toEqual(['2026-11-23T02:00:00.000Z', '2026-11-26T02:00:00.000Z']);
    await die(citizen(40), '2026-11-23');
    expect((await confirm()).civilStatusEntry).toMatchObject({ finding: 'WIDOWED', number: 3 });
    const { civilStatusEntries } = await parent.ask(documents.myEntries, { kind: 'MARRIAGE' });
    expect(civilStatusEntries.edges.map(({ node }) => node.id)).toContain(marriage?.id);
  });

  it('of another person is theirs', async () => {
    expect((await confirm(await province.person())).civilStatusEntry).toMatchObject({
      finding: 'NEVER_MARRIED',
    });
  });
});

describe('the register', () => {
  it('is found by words without tone marks and by a whole number', async () => {
    await marry(citizen(50, { fullName: 'Hoàng Đức Khuể' }), citizen(51));
    for (const search of ['hoang khue', 'KHUỂ', citizen(50).citizenNumber ?? '']) {
      const { civilStatusEntries } = await officer.ask(documents.myEntries, { search });
      expect(civilStatusEntries.edges.map(({ node }) => node.parties[0]?.fullName)).toEqual([
        'Hoàng Đức Khuể',
      ]);
    }
  });

  it('is narrowed by the day of registration, by the day of the event, and by how it was registered', async () => {
    const { civilStatusEntry: death } = await die(citizen(52), '2026-07-08');
    const of = async (day: EntriesOfDayQueryVariables) => {
      const { civilStatusEntries } = await officer.ask(documents.entriesOfDay, day);
      return civilStatusEntries.edges.map(({ node }) => node.id);
    };
    expect(await of({ happenedOn: '2026-07-08' })).toEqual([death?.id]);
    expect(await of({ registeredOn: '2026-11-23' })).toContain(death?.id);
    expect(await of({ registeredOn: '2026-07-08' })).toEqual([]);
    expect(await of({ registration: 'WITH_PAPERS', happenedOn: '2026-07-08' })).toEqual([]);
  });

  it.each([
    ['Giàng A Páo', 'giang pao'],
    ["H'Mông Thị Dợ", "h'mong do"],
    ["H'Mai Thị Dung", 'h’mai dung'],
    ['H’Sinh Thị Dung', "h'sinh dung"],
    ['Đỗ Đức Đạo', 'DO DUC DAO'],
    ['Nguyễn Thị Hòa'.normalize('NFD'), 'nguyễn thị hòa'],
  ])('finds %s by what somebody types: %s', async (fullName, search) => {
    nth += 2;
    const { civilStatusEntry } = await marry(citizen(nth, { fullName }), citizen(nth + 1));
    const { civilStatusEntries } = await officer.ask(documents.myEntries, { search });
    expect(civilStatusEntries.edges.map(({ node }) => node.id)).toEqual([civilStatusEntry?.id]);
  });

  it.each([
    ['a changed entry', `update justice.entry set happened_on = '2020-01-01'`, 'never changed'],
    ['a deleted entry', `delete from justice.entry`, 'never deleted'],
    ['a changed party', `update justice.party set full_name = 'Kẻ Khác'`, 'never changed'],
    ['a deleted party', `delete from justice.party`, 'never deleted'],
    [
      'a second marriage at once',
      `insert into justice.civil_status (person_id, entry_id, status, valid_from)
         select person_id, (select max(id) from justice.entry), 'married', valid_from + 1
         from justice.civil_status where status = 'married' and valid_to is null limit 1`,
      'nobody_is_married_twice_or_after_death',
    ],
    [
      'a marriage after death',
      `insert into justice.civil_status (person_id, entry_id, status, valid_from)
         select person_id, (select max(id) from justice.entry), 'married', valid_from + 1
         from justice.civil_status where status = 'deceased' limit 1`,
      'nobody_is_married_twice_or_after_death',
    ],
    [
      'a marriage that ends by nothing',
      `update justice.civil_status set valid_to = valid_from + 1 where status = 'married' and valid_to is null`,
      'status_ends_by_an_annotation',
    ],
    [
      'a second law of one day',
      `insert into justice.marriage_age values ('male', 21, '2020-01-01', null, 'x', 'x')`,
      'one_age_at_a_time',
    ],
  ])('refuses %s', async (_what, statement, because) => {
    await expect(sql.raw(statement).execute(province.platform().database.db)).rejects.toThrow(because);
  });
});
