import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { files } from '../../modules/files/contract.ts';
import { organisations } from '../../modules/organisations/contract.ts';
import * as handovers from '../dossiers/handover-documents.ts';
import * as opinions from '../dossiers/opinion-documents.ts';
import * as processing from '../dossiers/processing-documents.ts';
import type { Asker } from '../support/asker.ts';
import { requestSupplement } from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './reorganisation-documents.ts';
import { backBefore2025 } from './reorganisation-of-2025.ts';
import { type Cells, confirmed, csv, decided, filed, stateOf, work } from './reorganising.ts';

const EVE = '2025-06-19';
const DAY = '2025-06-20';
const province = await openProvince({ work: false, now: '2025-06-16T09:00+07:00' });
const { parent, file, clock } = province;
const { db } = province.platform().database;
await backBefore2025(db);
const { planReorganisations, reorganise } = organisations.permissions;
const { readDossiers, receiveDossiers, processDossiers, decideDossiers, giveOpinions } = dossiers.permissions;
const { readFiles } = files.permissions;
const planner = await province.office('planner', [planReorganisations], null);
const confirmer = await province.office('confirmer', [reorganise], null);

const unit = (change: string, oldCode: string, newCode: string, name: string, more: Cells = {}): Cells => ({
  record: 'unit',
  change,
  level: 'commune',
  oldCode,
  newCode,
  name,
  nameEn: `${name} in English`,
  kind: 'Xã',
  parentCode: '150',
  ...more,
});

const committee = (number: number, unitCode: string, parentCode = 'H28.22'): Cells => ({
  record: 'agency',
  newCode: `H28.${number}`,
  legacyCode: `000.00.${number}.H28`,
  name: `Ủy ban nhân dân ${number}`,
  nameEn: `Committee ${number}`,
  kind: 'commune-committee',
  unitCode,
  parentCode,
});

/** A dossier that the desk of a commune has received. */
async function received(commune: string) {
  clock.set('2025-06-16T09:00+07:00');
  const agencyId = await province.committee(commune, EVE);
  const clerk = await province.office(`clerk of ${commune}`, [readDossiers, receiveDossiers], agencyId);
  return { agencyId, clerk, dossier: (await steps.received(parent, clerk, file, commune)).id };
}

/** Hands a dossier over to another committee; answers with an officer there. */
async function elsewhere(clerk: Asker, dossier: string, commune: string): Promise<Asker> {
  const agencyId = await province.committee(commune, EVE);
  const toAgency = String(agencyId);
  const { answer } = await clerk.ask(handovers.handOver, { dossier, toAgency, note: 'Xác minh giúp' });
  if (answer.__typename !== 'Dossier') throw new Error(answer.__typename);
  return province.office(`officer of ${commune}`, [readDossiers, processDossiers], agencyId);
}

/** Plans, confirms and carries out on the day. */
async function carriedOut(rows: readonly Cells[]): Promise<string> {
  clock.set('2025-06-17T09:00+07:00');
  const id = await filed(planner, DAY, csv(rows));
  await work(province.platform());
  await confirmed(confirmer, id);
  clock.set(`${DAY}T00:00+07:00`);
  await work(province.platform());
  return id;
}

const became = (code: string, agency: string, on: string) =>
  province.anybody.ask(documents.whatBecame, { unit: code, agency, on });

describe('a commune', () => {
  it('that is renamed ends, and begins under the same code and another name, with its committee', async () => {
    const { dossier } = await received('04834');
    const { dueAt } = await steps.seen(parent, dossier);
    const id = await carriedOut([unit('rename', '04834', '04834', 'Xã Tên Mới'), committee(91, '04834')]);
    expect(await stateOf(planner, id)).toMatchObject({ state: 'FINISHED' });
    const [eve, day] = [await became('04834', 'H28.91', EVE), await became('04834', 'H28.91', DAY)];
    expect([eve.unit?.name, eve.agency, day.unit?.name]).toEqual(['Xã Nánh Nghê', null, 'Xã Tên Mới']);
    const now = await steps.seen(parent, dossier);
    expect(now).toMatchObject({
      dueAt,
      agency: { code: 'H28.91' },
      commune: { name: 'Xã Nánh Nghê' },
    });
  });

  it('that is merged with another brings its dossiers to the same committee', async () => {
    const [one, other] = [await received('04840'), await received('04846')];
    const merged = (oldCode: string) => unit('merge', oldCode, '04846', 'Xã Nhập');
    await carriedOut([merged('04840'), merged('04846'), committee(92, '04846')]);
    const [first, second] = [await steps.seen(parent, one.dossier), await steps.seen(parent, other.dossier)];
    expect([first.agency.code, second.agency.code]).toEqual(['H28.92', 'H28.92']);
  });

  it('that is merged into one that goes on is taken over by its committee, which stays the same', async () => {
    const { dossier } = await received('04852');
    const stays = await province.committee('04855', EVE);
    await carriedOut([
      { record: 'unit', change: 'merge', level: 'commune', oldCode: '04852', newCode: '04855' },
    ]);
    expect((await steps.seen(parent, dossier)).agency.id).toBe(String(stays));
  });

  it('that is split waits for a person, but for what the file decides', async () => {
    const { dossier: decidedOne, agencyId } = await received('04858');
    const { dossier: waits } = await received('04861');
    await sql`update dossiers.dossier set agency_id = ${agencyId} where id = ${waits}`.execute(db);
    const { code, agency } = await steps.seen(parent, decidedOne);
    const split = (newCode: string, name: string) => unit('split', '04858', newCode, name);
    const rows = [split('04858', 'Xã Phần Một'), split('04859', 'Xã Phần Hai')];
    const agencies = [committee(93, '04858'), committee(94, '04859')];
    const decision = { record: 'decision', oldCode: agency.code, newCode: 'H28.94', thing: code };
    const id = await carriedOut([...rows, ...agencies, decision]);
    expect((await steps.seen(parent, decidedOne)).agency.code).toBe('H28.94');
    expect(await stateOf(planner, id)).toMatchObject({ state: 'RUNNING' });
    const { affectedThings } = await planner.ask(documents.affectedThings, { id, state: 'UNDECIDED' });
    expect(affectedThings.edges.map(({ node }) => node)).toMatchObject([
      { holding: 'dossiers.openDossiers', candidates: 'H28.93, H28.94' },
    ]);
    await decided(planner, id, ([first = '']) => first);
    await work(province.platform());
    expect((await steps.seen(parent, waits)).agency.code).toBe('H28.93');
    expect(await stateOf(planner, id)).toMatchObject({ state: 'FINISHED' });
  });

  it('of which one kind of thing has nobody to go to hands over the others all the same', async () => {
    const { agencyId, dossier } = await received('04849');
    await sql`
      insert into server.role_grant (account_id, role_id, administrative, agency_id, valid_from, granted_by, granted_at)
      select ${planner.accountId}, id, false, ${agencyId}, '2025-01-01', ${confirmer.accountId}, now()
      from server.role where code = 'one-stop-clerk'`.execute(db);
    const goesTo = (code: string) => sql`
      update organisations.affected_thing set successor_code = ${code}, candidates = array[${code}]
      where holding = 'server.roles' and agency_id = ${agencyId}`;
    clock.set('2025-06-17T09:00+07:00');
    const rows = [unit('rename', '04849', '04849', 'Xã Chờ'), committee(48, '04849')];
    const id = await filed(planner, DAY, csv(rows));
    await work(province.platform());
    await goesTo('H28.47').execute(db);
    await confirmed(confirmer, id);
    clock.set(`${DAY}T00:00+07:00`);
    await work(province.platform());
    expect((await steps.seen(parent, dossier)).agency.code).toBe('H28.48');
    const { state, affected } = await stateOf(planner, id);
    expect([state, affected.find(({ holding }) => holding === 'server.roles')?.ready]).toEqual([
      'RUNNING',
      1,
    ]);
    await goesTo('H28.48').execute(db);
    await work(province.platform());
    expect(await stateOf(planner, id)).toMatchObject({ state: 'FINISHED' });
  });

  it('that has a dossier from another hands it on to its successor, where it is taken over', async () => {
    const { clerk, dossier } = await received('04870');
    const officer = await elsewhere(clerk, dossier, '04873');
    await carriedOut([unit('rename', '04873', '04873', 'Xã Nhận'), committee(96, '04873')]);
    const { answer } = await officer.ask(handovers.takeOver, { dossier });
    expect(answer).toMatchObject({ __typename: 'Dossier', state: 'PROCESSING' });
  });

  it('that was asked for its opinion is asked no longer: its successor is, and has as long for it', async () => {
    const { agencyId, dossier } = await received('04891');
    const asking = await province.office('asking', [readDossiers, decideDossiers], agencyId);
    const agency = String(await province.committee('04894', EVE));
    await asking.ask(opinions.askOpinion, { dossier, agency, question: 'Ý kiến?', within: 9 });
    const [before] = (await asking.ask(opinions.opinions, { id: dossier })).dossier?.opinions ?? [];
    await carriedOut([unit('rename', '04894', '04894', 'Xã Hỏi'), committee(98, '04894')]);
    const successor = await province.committee('04894', DAY);
    const adviser = await province.office('adviser', [readDossiers, giveOpinions, readFiles], successor);
    const { dossier: seen } = await adviser.ask(opinions.opinions, { id: dossier });
    expect(seen).toMatchObject({
      opinions: [
        { waiting: false, stance: null },
        { waiting: true, question: 'Ý kiến?', dueAt: before?.dueAt, agency: { id: String(successor) } },
      ],
      files: [{ file: { id: file } }],
    });
    // The log is read below the oldest transaction, of whomever: a moment later it is there.
    const told = await pollUntil(async () => {
      const { eventsPage } = await adviser.ask(opinions.turnedTo, { types: ['dossiers.questionReceived'] });
      return eventsPage.events.length > 0 && eventsPage.events;
    });
    expect(told).toMatchObject([{ dossierId: dossier, agency: { id: String(successor) } }]);
    const answer = { question: seen?.opinions[1]?.id ?? '', stance: 'AGREE', opinion: 'Nhất trí.' } as const;
    expect((await adviser.ask(opinions.giveOpinion, answer)).answer.__typename).toBe('Opinion');
  });

  it('that has a dossier which waits for its applicant brings it home as it waits', async () => {
    const { clerk, dossier } = await received('04897');
    const officer = await elsewhere(clerk, dossier, '04903');
    await officer.ask(handovers.takeOver, { dossier });
    await officer.ask(requestSupplement, { dossier, reason: 'Thiếu giấy tờ.' });
    const merged = (oldCode: string) => unit('merge', oldCode, '04903', 'Xã Đợi');
    await carriedOut([merged('04897'), merged('04903'), committee(99, '04903')]);
    expect(await steps.seen(clerk, dossier)).toMatchObject({
      state: 'WAITING_SUPPLEMENT',
      dueAt: null,
      agency: { code: 'H28.99' },
    });
  });

  it('that has a dossier which its applicant asked back brings it home as it is', async () => {
    const { clerk, dossier } = await received('04876');
    await elsewhere(clerk, dossier, '04879');
    await parent.ask(processing.withdraw, { dossier, reason: 'Không cần nữa.' });
    const merged = (oldCode: string) => unit('merge', oldCode, '04879', 'Xã Rút');
    await carriedOut([merged('04876'), merged('04879'), committee(49, '04879')]);
    expect(await steps.seen(clerk, dossier)).toMatchObject({
      state: 'WITHDRAW_REQUESTED',
      agency: { code: 'H28.49' },
    });
  });

  it('that has a dossier of the one with which it is merged brings it home', async () => {
    const { clerk, dossier } = await received('04885');
    await elsewhere(clerk, dossier, '04888');
    const merged = (oldCode: string) => unit('merge', oldCode, '04888', 'Xã Chung');
    await carriedOut([merged('04885'), merged('04888'), committee(97, '04888')]);
    const seen = await steps.seen(clerk, dossier);
    expect(seen).toMatchObject({ state: 'RECEIVED', agency: { code: 'H28.97' } });
    expect(seen.events[0]).toMatchObject({ kind: 'HANDED_BACK' });
  });

  it('that is transferred stands below another unit from the day on', async () => {
    const moved = unit('transfer', '04867', '04867', 'Xã Tú Lý', { parentCode: '148' });
    await carriedOut([moved, committee(95, '04867', 'H28.21')]);
    const { rows } = await sql<{ code: string }>`
      select p.code from organisations.unit as u join organisations.unit as p on p.id = u.parent_id
      where u.code = '04867' order by u.valid_from nulls first`.execute(db);
    expect(rows.map(({ code }) => code)).toEqual(['150', '148']);
  });
});

it('a level that is abolished ends without a successor, and what it had goes where the file says', async () => {
  const { rows: communes } = await sql<{ code: string; name: string; kind: string }>`
    select u.code, u.name, u.kind from organisations.unit as u join organisations.unit as p on p.id = u.parent_id
    where p.code = '159' order by u.code`.execute(db);
  const { clerk, dossier } = await received('05392');
  const { rows: district } = await sql<{ id: number; code: string }>`
    select a.id, a.code from organisations.agency as a join organisations.unit as u on u.id = a.unit_id
    where u.code = '159'`.execute(db);
  await sql`update dossiers.dossier set agency_id = ${district[0]?.id} where id = ${dossier}`.execute(db);
  const below = communes.flatMap(({ code, name, kind }, index) => [
    unit('transfer', code, code, name, { kind, parentCode: '17' }),
    committee(50 + index, code, 'H28'),
  ]);
  const handsOn = communes.map((_, index) => ({
    record: 'agency',
    oldCode: district[0]?.code,
    newCode: `H28.${50 + index}`,
  }));
  const abolished = { record: 'unit', change: 'abolish', level: 'district', oldCode: '159' };
  const id = await carriedOut([abolished, ...below, ...handsOn]);
  expect(await stateOf(planner, id)).toMatchObject({ state: 'FINISHED' });
  const place = communes.findIndex(({ code }) => code === '05392');
  const seen = await steps.seen(clerk, dossier);
  expect(seen.agency.code).toBe(`H28.${50 + place}`);
  expect((await became('159', district[0]?.code ?? '', DAY)).unit).toBeNull();
});
