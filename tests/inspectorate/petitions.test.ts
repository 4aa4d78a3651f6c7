import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import * as documents from './documents.ts';
import {
  accepted,
  classified,
  complaint,
  decided,
  dueDays,
  inspectorsOf,
  petitioner,
  petitionIn,
  provincialInspectorate,
  received,
  seen,
  taken,
} from './office.ts';

const province = await openProvince({ work: false });
const commune = await inspectorsOf(province, province.agencyId);
const provincial = await inspectorsOf(province, await provincialInspectorate(province));

const accept = (id: string, note: string | null = null, by = commune) => accepted(by, id, note);
const decide = (id: string, decision: string, by = commune) => decided(by, id, decision);
const classify = (id: string, known: Parameters<typeof classified>[2], by = commune) =>
  classified(by, id, known);

describe('a first complaint at a commune (2.002409)', () => {
  it('goes from receipt to the archive, each step by whoever may, on the clocks of the law', async () => {
    const { id, code, procedureCode } = await received(commune);
    expect({ code, procedureCode }).toEqual({ code: '1/2026', procedureCode: '2.002409' });
    expect(await dueDays(commune, id)).toEqual(['TRIAGE 2026-12-03']);
    petitionIn(await accept(id));
    expect(await dueDays(commune, id)).toContain('SETTLE 2026-12-23');
    await classify(id, { complexity: 1 });
    expect(await dueDays(commune, id)).toContain('SETTLE 2027-01-07');
    expect(await decide(id, '12/QĐ-UBND')).toMatchObject({ state: 'DECIDED', decidedOn: '2026-11-23' });
    await taken(commune.inspector, id, 'ARCHIVE');
    const { state, steps, dueAt, petitioner: by } = await seen(commune.inspector, id);
    expect({ state, dueAt, by }).toEqual({
      state: 'ARCHIVED',
      dueAt: null,
      by: { fullName: 'Xa Thị Khiếu' },
    });
    expect(steps.map(({ act }) => act)).toEqual([
      'RECEIVE',
      'ACCEPT',
      'CLASSIFY',
      'VERIFY',
      'DIALOGUE',
      'DRAFT',
      'DECIDE',
      'ARCHIVE',
    ]);
  });

  it('is explained day by day: calendar days count on days off, and the last moves to a working day', async () => {
    province.clock.set('2026-11-26T16:50+07:00');
    const { id } = await received(commune);
    province.clock.set('2026-11-23T09:00+07:00');
    const [triage] = (await seen(commune.inspector, id)).clocks;
    expect(triage).toMatchObject({
      clock: 'TRIAGE',
      from: '2026-11-26',
      limit: { amount: 10, workingDays: false, source: 'Luật Khiếu nại 2011', evidence: 'found(law)' },
      late: false,
    });
    expect(triage?.due.slice(0, 10)).toBe('2026-12-07');
    const days = triage?.days ?? [];
    expect(days.map(({ day, reason }) => [day, reason])).toEqual([
      ['2026-11-26', 'STARTING_DAY'],
      ...['11-27', '11-28', '11-29', '11-30', '12-01', '12-02', '12-03', '12-04', '12-05', '12-06'].map(
        (day) => [`2026-${day}`, 'CALENDAR_DAY'],
      ),
      ['2026-12-07', 'MOVED_TO'],
    ]);
    expect(days.filter(({ counted }) => counted)).toHaveLength(10);
  });

  it('that came too late is accepted only with what stood in the way', async () => {
    const { id } = await received(commune, { ...complaint, knownOn: '2026-08-20' });
    expect(await accept(id)).toMatchObject({ __typename: 'TimeBarred', lastDay: '2026-11-18' });
    expect(await accept(id, 'Ốm đau')).toMatchObject({ state: 'ACCEPTED' });
  });

  it('is on the last day of its time still in time, which moves on from a Sunday', async () => {
    const { id } = await received(commune, { ...complaint, knownOn: '2026-08-24' });
    expect(await accept(id)).toMatchObject({ state: 'ACCEPTED' });
  });

  it('from a remote area has longer, and what is found out counts from the beginning', async () => {
    const { id } = await received(commune);
    await accept(id);
    await classify(id, { remote: true });
    expect(await dueDays(commune, id)).toContain('SETTLE 2027-01-07');
    await classify(id, { remote: true, complexity: 1 });
    expect(await dueDays(commune, id)).toContain('SETTLE 2027-01-22');
    await classify(id, {});
    expect(await dueDays(commune, id)).toContain('SETTLE 2026-12-23');
  });
});

describe('a second complaint at the province (2.002411)', () => {
  const second = async (first: string, by: typeof petitioner = petitioner) => {
    const petition = { ...complaint, first };
    const { answer } = await provincial.clerk.ask(documents.receivePetition, {
      agency: provincial.agency,
      petition,
      petitioner: by,
    });
    return answer;
  };

  it('names the first decision, which whoever settles it sees, and has clocks of its own', async () => {
    const { id: first } = await received(commune);
    expect((await second(first)).__typename).toBe('FirstDecisionMissing');
    await accept(first);
    await decide(first, '15/QĐ-UBND');
    expect(await dueDays(commune, first)).toContain('FILE_SECOND 2026-12-23');
    const { id, instance, procedureCode } = petitionIn(await second(first));
    expect({ instance, procedureCode }).toEqual({ instance: 2, procedureCode: '2.002411' });
    petitionIn(await accept(id, null, provincial));
    expect(await dueDays(provincial, id)).toEqual(['TRIAGE 2026-12-03', 'SETTLE 2027-01-07']);
    await classify(id, { remote: true, complexity: 1 }, provincial);
    expect(await dueDays(provincial, id)).toContain('SETTLE 2027-02-01');
    expect((await seen(provincial.inspector, id)).first).toEqual({
      decision: '15/QĐ-UBND',
      agency: { id: commune.agency },
    });
    expect((await second(first)).__typename).toBe('AlreadyTakenFurther');
  });

  it('is of whoever complained first, and of nobody else', async () => {
    const { id: first } = await received(commune);
    await accept(first);
    await decide(first, '16/QĐ-UBND');
    const other = { ...petitioner, fullName: 'Lường Văn Khác', citizenNumber: '017180000002' };
    expect((await second(first, other)).__typename).toBe('FirstDecisionMissing');
  });
});

describe('a denunciation at a commune (2.002396)', () => {
  const denounce = async () => {
    const { answer } = await commune.clerk.ask(documents.receiveDenunciation, {
      agency: commune.agency,
      summary: 'Tố cáo thu phí trái quy định',
      denouncer: { fullName: 'Hà Văn Kín', address: 'Xóm Kín' },
    });
    return petitionIn(answer);
  };

  it('is checked within working days, and settled and concluded on clocks of its own', async () => {
    const { id, procedureCode } = await denounce();
    expect(procedureCode).toBe('2.002396');
    expect(await dueDays(commune, id)).toEqual(['TRIAGE 2026-12-02']);
    await classify(id, { complexity: 2, severalPlaces: true, outside: true });
    expect(await dueDays(commune, id)).toEqual(['TRIAGE 2026-12-07', 'TRANSFER 2026-11-30']);
    petitionIn(await accept(id));
    await taken(commune.inspector, id, 'NOTIFY');
    await decide(id, '3/KL-UBND');
    await taken(commune.inspector, id, 'SEND', 'CARRY_OUT', 'PUBLICISE', 'ARCHIVE');
    const { clocks } = await seen(commune.inspector, id);
    expect(clocks.map(({ clock, limit, ended }) => [clock, limit.amount, limit.workingDays, ended])).toEqual([
      ['TRIAGE', 10, true, '2026-11-23'],
      ['TRANSFER', 5, true, '2026-11-23'],
      ['SETTLE', 90, false, '2026-11-23'],
      ['NOTIFY_ACCEPTANCE', 5, true, '2026-11-23'],
      ['SEND_CONCLUSION', 5, true, '2026-11-23'],
      ['ACT_ON_CONCLUSION', 7, true, '2026-11-23'],
      ['PUBLICISE', 7, true, '2026-11-23'],
    ]);
  });
});

describe('feedback at a commune (2.001801)', () => {
  const feedback = { kind: 'FEEDBACK' as const, summary: 'Phản ánh đường hỏng' };

  it('is forwarded to the agency whose it is, which answers within its own time', async () => {
    const { id, procedureCode } = await received(commune, feedback);
    expect(procedureCode).toBe('2.001801');
    const { answer } = await commune.inspector.ask(documents.forwardPetition, {
      petition: id,
      toAgency: provincial.agency,
    });
    expect(petitionIn(answer).state).toBe('FORWARDED');
    const { petitions } = await provincial.inspector.ask(documents.listPetitions, { kind: 'FEEDBACK' });
    const there = await seen(provincial.inspector, petitions.edges[0]?.node.id ?? '');
    expect(there).toMatchObject({
      channel: 'FORWARDED',
      procedureCode: '2.002499',
      forwardedFrom: { agency: { id: commune.agency } },
      petitioner: { fullName: petitioner.fullName },
    });
    expect(await dueDays(provincial, there.id)).toEqual(['TRIAGE 2026-12-03', 'REPLY 2026-12-07']);
  });

  it.each([
    ['MEET_LEADER', 'LEADER_MEETING'],
    ['NOT_ACCEPT', 'NOT_ACCEPTED'],
    ['RETURN', 'RETURNED'],
    ['FILE', 'FILED'],
    ['WITHDRAW', 'WITHDRAWN'],
  ] as const)('is triaged with the outcome %s', async (step, state) => {
    const { id } = await received(commune, feedback);
    const { answer } = await commune.chair.ask(documents.takePetitionStep, { petition: id, step });
    expect(petitionIn(answer).state).toBe(state);
  });
});

describe('what is not possible', () => {
  it('is refused with what is, and changes nothing', async () => {
    const { id } = await received(commune);
    await expectRefused(
      province,
      'PetitionActNotPossible',
      () => commune.chair.ask(documents.takePetitionStep, { petition: id, step: 'VERIFY' }),
      {
        state: 'RECEIVED',
        possible: [
          'CLASSIFY',
          'MEET_LEADER',
          'ACCEPT',
          'NOT_ACCEPT',
          'FORWARD',
          'RETURN',
          'FILE',
          'WITHDRAW',
        ],
      },
    );
  });

  it('is to send a conclusion twice', async () => {
    const { id } = await received(commune);
    await accept(id);
    await decide(id, '17/QĐ-UBND');
    await taken(commune.inspector, id, 'SEND');
    const again = await commune.inspector.ask(documents.takePetitionStep, { petition: id, step: 'SEND' });
    expect(again.answer).toMatchObject({
      __typename: 'PetitionActNotPossible',
      possible: ['CARRY_OUT', 'PUBLICISE', 'ARCHIVE'],
    });
  });
});

describe('the table of limits', () => {
  it.each([
    [
      'two rows for the same at one time',
      'time_limit_never_overlaps',
      `insert into inspectorate.time_limit (clock, kind, instance, remote, complexity,
       several_places, outside, amount, unit, source, evidence)
       values ('settle', 'complaint', 1, false, 0, false, false, 31, 'calendar-day', 'x', 'y')`,
    ],
    [
      'a denunciation that names somebody',
      'denouncer_stands_elsewhere',
      `insert into inspectorate.petition (agency_id, book_agency_id, year, number, kind, channel, petitioner_id,
       summary, received_on, state)
       select agency_id, agency_id, 2026, 9999, 'denunciation', 'letter', petitioner_id, 'x', '2026-11-23', 'received'
       from inspectorate.petition where petitioner_id is not null limit 1`,
    ],
    ['a step that is changed', 'never changed', `update inspectorate.petition_step set note = 'x'`],
  ])('and its neighbours refuse %s', async (_what, because, statement) => {
    await expect(sql.raw(statement).execute(province.platform().database.db)).rejects.toThrow(because);
  });
});

describe('a person who came in person (2.001909)', () => {
  it('stands in the reception book, and finds their petition there by its number', async () => {
    const { answer } = await commune.clerk.ask(documents.receivePetition, {
      agency: commune.agency,
      petition: { ...complaint, people: 5 },
      petitioner,
      reception: { withinCompetence: true, settledBefore: 'UBND huyện Đà Bắc', guidance: 'Chờ thông báo' },
    });
    const { channel, reception } = petitionIn(answer);
    expect({ channel, reception }).toEqual({
      channel: 'RECEPTION',
      reception: { code: '1/2026', procedureCode: '2.001909' },
    });
    const found = await commune.inspector.ask(documents.listReceptions, { search: '1/20' });
    expect(found.receptions.edges.map(({ node }) => node)).toEqual([
      {
        code: '1/2026',
        settledBefore: 'UBND huyện Đà Bắc',
        withinCompetence: true,
        petition: { kind: 'COMPLAINT', petitioner: { fullName: petitioner.fullName } },
      },
    ]);
  });
});
