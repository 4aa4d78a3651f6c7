import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { modules } from '../../modules/index.ts';
import { start } from '../../server/start/start.ts';
import { changed } from '../admin/changing.ts';
import { planModuleChange } from '../admin/documents.ts';
import type { NewbornApplication } from '../gql/graphql.ts';
import { type Asker, askerAt } from '../support/asker.ts';
import {
  attachFile,
  grantDossier,
  handInSupplement,
  receiveDossier,
  refuseDossier,
  requestSupplement,
} from '../support/documents.ts';
import { application as birth, dossierIn, draft, PAPER } from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import * as documents from './documents.ts';

const province = await openProvince({ work: false });
const { parent, anybody, file, administrator, partner } = province;
const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;
const office = await province.office('all-desks', [readDossiers, receiveDossiers, decideDossiers], null);
const elsewhere = await province.office(
  'desk-elsewhere',
  [readDossiers, receiveDossiers],
  await province.committee('04795'),
);

/** Milliseconds between two applications: a machine that is busy for its own sake proves nothing. */
const PACE = 50;

const application: NewbornApplication = {
  birth,
  address: 'Xã Đà Bắc, tỉnh Phú Thọ',
  householder: 'Xa Văn Mẫu',
  facility: 'Trung tâm Y tế Đà Bắc',
};

const open = (asker: Asker = parent, key: string | null = null) =>
  asker.ask(documents.openNewborn, { application, commune: DEMO_COMMUNE, key });
const opened = async () => {
  const { answer } = await open();
  if (answer.__typename !== 'LinkedApplication') throw new Error(answer.__typename);
  return answer;
};
const submit = (id: string, asker: Asker = parent) =>
  asker.ask(documents.submitLinked, { id, key: randomUUID() });
const seen = async (id: string, asker: Asker = parent) =>
  (await asker.ask(documents.linked, { id })).linkedApplication;

/** Handed in with the one paper that the law asks for: its id, and those of its dossiers. */
const submitted = async () => {
  const { id, dossiers: parts } = await opened();
  const [dossier = ''] = parts.map((part) => part.id);
  dossierIn((await parent.ask(attachFile, { dossier, file, paper: PAPER })).answer);
  expect((await submit(id)).answer).toMatchObject({ __typename: 'LinkedApplication', state: 'PROCESSING' });
  return { id, parts: parts.map((part) => part.id) };
};
const receive = (dossier: string) => office.ask(receiveDossier, { dossier });
const grant = (dossier: string) => office.ask(grantDossier, { dossier });

describe('the linked procedure of a birth, a residence and a health card (3.000722)', () => {
  it('opens three dossiers of one form, as the catalogue links them', async () => {
    const { id, state, dossiers: parts } = await opened();
    expect([state, parts.length]).toEqual(['DRAFT', 3]);
    const whole = await seen(id);
    expect(whole).toMatchObject({
      parts: 3,
      done: 0,
      dueAt: null,
      procedure: { code: '3.000722' },
      applicant: { fullName: 'Bùi Thị Thử Nghiệm' },
    });
    const codes = ['1.001193', '1.004222', '1.002759'];
    expect(whole?.dossiers.map(({ procedure }) => procedure.code)).toEqual(codes);
    expect(whole?.dossiers.map(({ agency }) => agency.department)).toEqual([null, null, 'Social Security']);
    expect(whole?.procedure.parts.map(({ code }) => code)).toEqual(codes);
    expect(whole?.dossiers.map(({ linkedApplication }) => linkedApplication?.id)).toEqual([id, id, id]);
  });

  it('is opened once, however often it is asked for under one key', async () => {
    const first = await open(parent, 'newborn-opened-once');
    expect((await open(parent, 'newborn-opened-once')).answer).toEqual(first.answer);
  });

  it('is not offered while the department of one of its parts drains', async () => {
    await changed(province, { module: 'insurance', enabled: false, mode: 'DRAIN' });
    await expectRefused(province, 'ProcedureNotOffered', open, { procedure: '1.002759' });
    await changed(province, { module: 'insurance', enabled: true });
    expect((await open()).answer.__typename).toBe('LinkedApplication');
  });

  it('leaves the graph with the department of any of its parts and comes back with it, under load on two processes', async () => {
    const { environment, clock } = province;
    const other = await start({ environment, halves: { web: true, work: false }, installed: modules, clock });
    const there = askerAt(() => other.url, { ...parent, token: parent.token ?? '' });
    const told = new Set<unknown>();
    const tried = async (asker: Asker) => {
      const asked = { application, commune: DEMO_COMMUNE };
      const { data, errors } = await asker.answer(documents.openNewborn, asked);
      const [answer = data?.answer.__typename] = errors.map(({ extensions }) => extensions?.code);
      told.add(answer);
      return answer;
    };
    let isOver = false;
    const load = [parent, there].map(async (asker) => {
      for (; !isOver; await pause(PACE)) await tried(asker);
    });
    const everywhere = (answer: string) =>
      pollUntil(async () => (await tried(parent)) === answer && (await tried(there)) === answer);
    try {
      for (const module of ['residence', 'insurance']) {
        const { plan } = await administrator.ask(planModuleChange, { module, enabled: false });
        expect(plan.leaving).toContain('Mutation.openNewbornApplication');
        await changed(province, { module, enabled: false });
        await everywhere('MODULE_DISABLED');
        expect(await draft(parent)).toMatch(/^\d+$/);
        await changed(province, { module, enabled: true });
        await everywhere('LinkedApplication');
      }
    } finally {
      isOver = true;
      await Promise.allSettled(load);
      await other.stop();
    }
    // Whoever had begun when the department left is told so by the desk.
    told.delete('ProcedureNotOffered');
    expect(told).toEqual(new Set(['LinkedApplication', 'MODULE_DISABLED']));
  });

  it('is handed in whole, or not at all', async () => {
    const { id } = await opened();
    await expectRefused(province, 'PaperMissing', () => submit(id), { paper: PAPER });
    expect((await seen(id))?.dossiers.map(({ state }) => state)).toEqual(['DRAFT', 'DRAFT', 'DRAFT']);
  });

  it('reports as one: each part has its own deadline and its own register, and it is done with the last', async () => {
    const { id, parts } = await submitted();
    for (const part of parts) dossierIn((await receive(part)).answer);
    const due = (await seen(id))?.dossiers.map(({ dueAt }) => dueAt) ?? [];
    // Of a health card the catalogue has no exact time.
    expect(due).toEqual(['2026-11-23T10:00:00.000Z', '2026-12-02T02:00:00.000Z', null]);
    expect((await seen(id))?.dueAt).toBe(due[1]);
    const [first = '', second = '', third = ''] = parts;
    dossierIn((await grant(third)).answer);
    expect(await seen(id)).toMatchObject({ state: 'PROCESSING', done: 1, finishedAt: null });
    dossierIn((await grant(second)).answer);
    dossierIn((await grant(first)).answer);
    expect((await seen(id))?.state).toBe('PROCESSING');
    await province.whileWorking(() => expect.poll(() => seen(id)).toMatchObject({ state: 'DONE', done: 3 }));
    expect(await seen(id)).toMatchObject({
      finishedAt: '2026-11-23T02:00:00.000Z',
      dossiers: [
        { civilStatusEntry: { kind: 'BIRTH' } },
        { residenceEntry: { fullName: birth.childName, householder: 'Xa Văn Mẫu', number: 1 } },
        { healthCard: { fullName: birth.childName, facility: 'Trung tâm Y tế Đà Bắc', number: 1 } },
      ],
    });
  });

  it('waits for the applicant while a part does, and tells which parts ended without a result', async () => {
    const { id, parts } = await submitted();
    const [first = '', second = '', third = ''] = parts;
    for (const part of parts) dossierIn((await receive(part)).answer);
    await office.ask(requestSupplement, { dossier: second, reason: 'Thiếu giấy tờ.' });
    expect((await seen(id))?.state).toBe('WAITING_APPLICANT');
    await parent.ask(handInSupplement, { dossier: second });
    expect((await seen(id))?.state).toBe('PROCESSING');
    const refuse = (dossier: string) => office.ask(refuseDossier, { dossier, reason: 'Không đủ điều kiện.' });
    await refuse(first);
    await refuse(second);
    dossierIn((await grant(third)).answer);
    expect(await seen(id)).toMatchObject({ state: 'PARTLY_DONE', done: 1 });
    const { linkedApplications } = await parent.ask(documents.myLinked, { state: 'PARTLY_DONE' });
    expect(linkedApplications.edges.map(({ node }) => node.id)).toEqual([id]);
  });

  it('is found by the name of its applicant and by the code of one of its dossiers', async () => {
    const { id, parts } = await submitted();
    const [part = ''] = parts;
    const { code } = dossierIn((await receive(part)).answer);
    for (const search of ['bui thu nghiem', code ?? '']) {
      const { linkedApplications } = await office.ask(documents.myLinked, { search });
      expect(linkedApplications.edges.map(({ node }) => node.id)).toContain(id);
    }
  });

  it('is seen by its applicant and by the offices of its dossiers once they are handed in, and by nobody else', async () => {
    const draft = (await opened()).id;
    const { id } = await submitted();
    const stranger = await province.person();
    for (const asker of [stranger, elsewhere, partner]) expect(await seen(id, asker)).toBeNull();
    expect((await anybody.answer(documents.linked, { id })).data?.linkedApplication ?? null).toBeNull();
    expect([await seen(draft, office), (await seen(id, office))?.parts]).toEqual([null, 3]);
    expect((await submit(draft, stranger)).answer.__typename).toBe('DossierNotFound');
  });
});
