import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemoSchools } from '../../demo/load-schools.ts';
import { draw } from '../../modules/education/admission/draw.ts';
import { findDrawings, findQuotas } from '../../modules/education/queries/candidates.ts';
import type { Asker } from '../support/asker.ts';
import { grantDossier, refuseDossier } from '../support/documents.ts';
import { dossierIn, times } from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import {
  ADMISSIONS,
  admissionDraft,
  applied,
  CLOSES,
  CODES,
  type Code,
  candidateOf,
  formOf,
  OPENS,
  openAdmissions,
  PUBLISHED,
  planned,
  planOf,
  publishDue,
  REFUSED_STATEMENTS,
  schoolsOf,
  YEAR,
} from './admission.ts';
import * as documents from './admission-documents.ts';
import { deskOf, handedIn } from './school.ts';

const province = await openProvince({ work: false });
const { clock, parent } = province;
const desk = await deskOf(province);
const { officer } = desk;
const db = () => province.platform().database.db;
let manager: Asker;
/** A further campaign for primary schools, which closes sooner. */
let spare = '';
const SPARE_CLOSES = '2026-11-24T00:00:00.000Z';
/** Of each procedure its campaign, and the dossiers of three children: without points, with 10 and with 20. */
const played = new Map<Code, { readonly campaign: string; readonly dossiers: readonly string[] }>();

const of = (code: Code) => {
  const found = played.get(code);
  if (found === undefined) throw new Error(`${code} was not played`);
  return found;
};
const seen = async (asker: Asker, id: string) => {
  const { dossier } = await asker.ask(documents.admissionOfDossier, { id });
  if (dossier === null) throw new Error(`${asker.login} does not see dossier ${id}`);
  return dossier;
};
const published = async () => {
  const { eventsPage } = await parent.ask(documents.followAdmissions, {});
  return eventsPage.events.flatMap((each) => ('campaign' in each ? [each] : []));
};

beforeAll(async () => {
  await loadDemoSchools(db());
  manager = await openAdmissions(province);
  for (const code of CODES) {
    const { level } = ADMISSIONS[code];
    const campaign = await planned(manager, planOf(province.agencyId, level));
    const dossiers: string[] = [];
    for (const priorities of [[], ['DTTS'], ['CLS']])
      dossiers.push(await candidateOf(desk, code, formOf(campaign, level, { priorities })));
    played.set(code, { campaign, dossiers });
  }
  const plan = planOf(province.agencyId, 'PRIMARY', { name: 'Đợt bổ sung', closesAt: SPARE_CLOSES });
  spare = await planned(manager, plan);
});

describe('an application', () => {
  it.each(CODES)(
    '%s makes the child a candidate with its points and wishes; the plan sets no deadline',
    async (code) => {
      const { level, papers } = ADMISSIONS[code];
      const dossier = await seen(parent, of(code).dossiers[1] ?? '');
      expect(dossier).toMatchObject({
        state: 'ISSUING',
        dueAt: null,
        procedure: { code },
        resultFile: null,
        candidate: {
          points: 10,
          wishes: schoolsOf(level).map((school, at) => ({
            rank: at + 1,
            campaignSchool: { school: { code: school } },
          })),
          admission: null,
        },
      });
      const mandatory = dossier.procedure.papers.filter((paper) => paper.mandatory);
      expect(mandatory.map((paper) => paper.code)).toEqual(papers);
    },
  );

  const primary = '2.002492';
  const form = (more: object) => formOf(of(primary).campaign, 'PRIMARY', more);
  it.each([
    ['a school that is not in the campaign', { schools: ['LOWER_SECONDARY-A'] }, 'application.schools'],
    ['a school twice', { schools: ['PRIMARY-A', 'PRIMARY-A'] }, 'application.schools'],
    ['a school that takes no children from there', { commune: '04792' }, 'application.schools'],
    ['a commune that there is not', { commune: '99999' }, 'application.commune'],
    ['a child of another age', { childBirthDate: '2026-01-01' }, 'application.childBirthDate'],
    ['a priority that there is not', { priorities: ['KHAC'] }, 'application.priorities'],
  ])('is refused for %s', async (_what, more, field) => {
    const dossier = await admissionDraft(parent, primary);
    await expectRefused(
      province,
      'InvalidInput',
      () => parent.ask(documents.fillAdmission, { dossier, application: form(more) }),
      { field },
    );
  });

  it('belongs to the procedure of its level alone', async () => {
    const dossier = await admissionDraft(parent, '3.000181');
    await expectRefused(province, 'OtherProcedure', () =>
      parent.ask(documents.fillAdmission, { dossier, application: form({}) }),
    );
  });

  it('is stopped where the child is a candidate already, however many are decided at once', async () => {
    const application = formOf(spare, 'PRIMARY');
    const ids = await times(2, () => applied(desk, primary, application));
    const decided = await Promise.all(ids.map((dossier) => officer.ask(grantDossier, { dossier })));
    expect(decided.map(({ answer }) => dossierIn(answer).state).sort()).toEqual(['ISSUING', 'STOPPED']);
  });

  it('is refused outside the time of the campaign, and stopped where it was handed in too late', async () => {
    const application = formOf(spare, 'PRIMARY');
    const dossier = await admissionDraft(parent, primary);
    const fill = () => parent.ask(documents.fillAdmission, { dossier, application });
    clock.set('2026-11-19T23:59:59.999Z');
    await expectRefused(province, 'CampaignNotOpen', fill, { opensAt: OPENS });
    clock.set(OPENS);
    dossierIn((await fill()).answer);
    clock.set(SPARE_CLOSES);
    await expectRefused(province, 'CampaignNotOpen', fill, { closesAt: SPARE_CLOSES });
    await handedIn(desk, dossier, ADMISSIONS[primary].papers);
    dossierIn((await officer.ask(grantDossier, { dossier })).answer);
    expect(await seen(parent, dossier)).toMatchObject({
      state: 'STOPPED',
      reason: 'Hồ sơ được nộp sau khi hết hạn nhận hồ sơ của đợt tuyển sinh.',
      candidate: null,
    });
  });
});

describe('campaigns', () => {
  it('are found by words without tone marks and by level', async () => {
    const found = async (more: { search?: string; level?: 'PRIMARY' }) =>
      (await province.anybody.ask(documents.campaignsFound, more)).admissionCampaigns.totalCount;
    expect(await found({ search: 'tuyen sinh thu' })).toBe(4);
    expect(await found({ level: 'PRIMARY' })).toBe(2);
    expect(await found({ search: 'khong co' })).toBe(0);
  });

  it('list their candidates by words of the name and by dossier code', async () => {
    const { campaign, dossiers } = of('2.002493');
    const { code } = await seen(parent, dossiers[0] ?? '');
    for (const search of ['tre du tuyen', code ?? '']) {
      const { candidates } = await manager.ask(documents.candidatesFound, { campaign, search });
      expect(candidates.totalCount).toBe(search === code ? 1 : 3);
    }
  });
});

describe('the results', () => {
  it('are drawn once, after the campaign has closed and all that came in time is decided', async () => {
    await province.forgetJobs();
    const { campaign } = of('2.002493');
    const draws = () => manager.ask(documents.drawPlaces, { campaign });
    await expectRefused(province, 'DrawNotPossible', draws);
    const waiting = await applied(desk, '2.002493', formOf(campaign, 'PRESCHOOL'));
    clock.set(CLOSES);
    await expectRefused(province, 'ApplicationsUndecided', draws, { count: 1 });
    dossierIn((await officer.ask(refuseDossier, { dossier: waiting, reason: 'Trùng hồ sơ.' })).answer);
    for (const code of CODES) {
      const { answer } = await manager.ask(documents.drawPlaces, { campaign: of(code).campaign });
      expect(answer).toMatchObject({ __typename: 'AdmissionCampaign', drawnAt: CLOSES });
    }
    await expectRefused(province, 'DrawNotPossible', draws);
  });

  it('come from the recorded seed, and who has most points chooses first', async () => {
    const { campaign } = of('3.000181');
    const id = Number(campaign);
    const { rows } = await sql<{
      seed: string;
    }>`select seed from education.campaign where id = ${id}`.execute(db());
    const drawn = draw(await findDrawings(db(), id), await findQuotas(db(), id), rows[0]?.seed ?? '');
    const { candidates } = await manager.ask(documents.candidatesShown, { campaign });
    const stored = candidates.edges.map(({ node }) => node.admission?.lot).sort();
    expect(stored).toEqual(drawn.map(({ lot }) => lot).sort());
    expect(
      candidates.edges.map(({ node }) => [node.points, node.admission?.campaignSchool?.school.code ?? null]),
    ).toEqual([
      [0, null],
      [10, 'UPPER_SECONDARY-B'],
      [20, 'UPPER_SECONDARY-A'],
    ]);
  });

  it('are seen by no family before their moment, in no field, list, count or event', async () => {
    const waiting = async () => {
      for (const code of CODES) {
        const { campaign, dossiers } = of(code);
        for (const asker of [parent, province.anybody, province.clerk, officer]) {
          const { admissionCampaign } = await asker.ask(documents.campaignShown, { id: campaign });
          expect(admissionCampaign).toMatchObject({ seed: null, publishedAt: null });
          expect(admissionCampaign?.schools.flatMap(({ admissions }) => admissions)).toEqual([]);
        }
        const { candidates } = await parent.ask(documents.candidatesShown, { campaign });
        expect(candidates.totalCount).toBe(dossiers.length);
        for (const { node } of candidates.edges) {
          expect(node).toMatchObject({ admission: null, child: { pupils: [] } });
          expect(node.wishes.flatMap(({ campaignSchool }) => campaignSchool.admissions)).toEqual([]);
        }
        for (const id of dossiers) {
          const dossier = await seen(parent, id);
          expect(dossier).toMatchObject({
            state: 'ISSUING',
            portalState: 4,
            finishedAt: null,
            resultFile: null,
            candidate: { admission: null },
          });
          expect(dossier.events.map(({ kind }) => kind)).not.toContain('RESULT_ISSUED');
        }
      }
      expect(await published()).toEqual([]);
      const { rows } = await sql<{ count: number }>`
        select count(*)::integer as count from education.pupil where school_year = ${YEAR}`.execute(db());
      expect(rows[0]?.count).toBe(0);
    };
    await waiting();
    for (const code of CODES) {
      const { answer } = await manager.ask(documents.publishAdmissions, {
        campaign: of(code).campaign,
        at: PUBLISHED,
      });
      expect(answer).toMatchObject({ publishAt: PUBLISHED, publishedAt: null });
    }
    clock.set('2026-11-30T00:59:59.999Z');
    await publishDue(province);
    await waiting();
  });

  it('are seen by every family from their moment on, with a document, and the admitted are pupils', async () => {
    clock.set(PUBLISHED);
    const isDone = async (id: string) => (await seen(parent, id)).state === 'DONE';
    await publishDue(province, async () => {
      for (const id of CODES.flatMap((code) => of(code).dossiers)) await pollUntil(() => isDone(id));
    });
    // The log is read below the oldest transaction, of whomever.
    await pollUntil(async () => (await published()).length >= CODES.length);
    expect((await published()).map(({ campaignId }) => campaignId).sort()).toEqual(
      CODES.map((code) => of(code).campaign).sort(),
    );
    for (const code of CODES) {
      const { campaign, dossiers } = of(code);
      const [first, second] = schoolsOf(ADMISSIONS[code].level);
      const done = await Promise.all(dossiers.map((id) => seen(parent, id)));
      expect(done.map(({ candidate }) => candidate?.admission?.campaignSchool?.school.code ?? null)).toEqual([
        null,
        second,
        first,
      ]);
      for (const { resultFile, code: dossierCode } of done)
        expect(resultFile?.name).toBe(`thong-bao-ket-qua-tuyen-sinh-${dossierCode}.pdf`);
      const { admissionCampaign } = await province.anybody.ask(documents.campaignShown, { id: campaign });
      expect(admissionCampaign?.seed).toMatch(/^[0-9a-f]{64}$/);
    }
    const { rows } = await sql<{ code: string }>`
      select school.code from education.pupil as pupil join education.school as school on school.id = pupil.school_id
      where pupil.school_year = ${YEAR} order by school.code`.execute(db());
    expect(rows.map(({ code }) => code)).toEqual(
      CODES.flatMap((code) => schoolsOf(ADMISSIONS[code].level)).sort(),
    );
  });

  it('stand behind constraints: quotas, one draw, results, and one school at a time', async () => {
    for (const [statement, because] of REFUSED_STATEMENTS)
      await expect(sql.raw(statement).execute(db())).rejects.toThrow(because);
  });

  it('are published once', async () => {
    const { campaign } = of('2.002493');
    await expectRefused(province, 'PublicationNotPossible', () =>
      manager.ask(documents.publishAdmissions, { campaign }),
    );
    const before = await province.digest();
    await publishDue(province);
    expect((await province.digest())['education.campaign']).toEqual(before['education.campaign']);
    expect(await published()).toHaveLength(CODES.length);
  });
});
