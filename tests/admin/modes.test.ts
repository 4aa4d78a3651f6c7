import { beforeEach, describe, expect, it } from 'vitest';
import { justice } from '../../modules/justice/contract.ts';
import { platform } from '../../server/platform/contract.ts';
import { dependantsOf } from '../support/dependants.ts';
import * as everybody from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { follow } from '../support/follow.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { changed, changeOf, stateOf, work } from './changing.ts';
import * as documents from './documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, administrator, file, clock } = province;

const module = justice.id;
const on = { module, enabled: true };
const off = (mode: 'REFUSE' | 'DRAIN' | 'FREEZE') => ({ module, enabled: false, mode });
const plan = async (id: string, enabled: boolean) =>
  (await administrator.ask(documents.planModuleChange, { module: id, enabled })).plan;
const opening = { procedure: steps.PROCEDURE, commune: '04831' };
const typename = async (asked: Promise<{ readonly answer: { readonly __typename: string } }>) =>
  (await asked).answer.__typename;

beforeEach(async () => {
  await changed(province, on);
});

describe('the plan of a change', () => {
  it('tells what would leave the graph, and what would come into it', async () => {
    const { leaving, coming, fault } = await plan(module, false);
    expect(leaving).toEqual(
      expect.arrayContaining(['BirthEntry', 'Dossier.civilStatusEntry', 'Query.verifyExtract']),
    );
    expect([coming, fault]).toEqual([[], null]);
    await changed(province, off('REFUSE'));
    const back = await plan(module, true);
    expect([back.coming, back.leaving]).toEqual([leaving, []]);
  });

  it('tells what depends on the module, itself or through others, and what it lacks', async () => {
    const { dependants } = await plan('procedures', false);
    expect(dependants).toEqual(
      expect.arrayContaining([
        { id: 'dossiers', direct: true },
        { id: 'justice', direct: false },
      ]),
    );
    expect((await plan(module, false)).dependants).toEqual([]);
    expect((await plan(module, true)).missing).toEqual([]);
  });

  it('tells how many dossiers wait for the module in each state, and not those of others', async () => {
    await steps.filled(parent, file);
    await steps.submitted(parent, file);
    await steps.received(parent, clerk, file);
    await steps.received(parent, clerk, file);
    const counted = (id: string) =>
      plan(id, false).then(({ openWork }) => openWork.map(({ state, count }) => ({ state, count })));
    expect(await counted(module)).toEqual([
      { state: 'SUBMITTED', count: 1 },
      { state: 'RECEIVED', count: 2 },
    ]);
    expect(await counted('education')).toEqual([]);
  });

  it('tells how many jobs wait, also those that no queue has taken yet', async () => {
    await steps.granted(province, file);
    const { jobs } = await plan(module, false);
    expect(jobs).toEqual([{ lane: justice.jobs.renderExtract.queue, waiting: 1, running: 0, delayed: 0 }]);
  });

  it('tells which registered operations would be refused, of which clients, and why', async () => {
    const text = (name: string, field: string) => `query ${name} { ${field} }`;
    const [broken, sound] = [
      text('LookAtExtract', 'verifyExtract(code: "x") { number }'),
      text('Me', 'viewer { name }'),
    ];
    const may = [platform.permissions.registerDocuments];
    for (const login of ['Ứng dụng A', 'Ứng dụng B']) {
      const client = await province.office(login, may, null);
      await client.ask(documents.registerDocuments, { documents: [broken, sound] });
    }
    const { breaking } = await plan(module, false);
    expect(breaking).toEqual([
      {
        name: 'LookAtExtract',
        clients: ['Cán bộ Ứng dụng A', 'Cán bộ Ứng dụng B'],
        faults: ['Cannot query field "verifyExtract" on type "Query".'],
      },
    ]);
    expect((await plan('education', false)).breaking).toEqual([]);
  });

  it('tells how many follow what would leave', async () => {
    const following = follow(parent, undefined, { types: ['dossiers.dossierSubmitted'] });
    await pollUntil(async () => following.beats.length > 0);
    /** As all processes say: one that is too busy to answer in time counts nobody. */
    const followers = (id: string) =>
      pollUntil(async () => {
        const told = await plan(id, false);
        return told.silentProcesses === 0 && told.followers;
      });
    expect([await followers('dossiers'), await followers(module)]).toEqual([1, 0]);
    await following.close();
  });

  it('is of a module that there is', async () => {
    const { errors } = await administrator.answer(documents.planModuleChange, {
      module: 'health-care',
      enabled: false,
    });
    expect(errors[0]?.extensions?.code).toBe('ModuleNotFound');
  });
});

describe('a module with open dossiers', () => {
  it('is not switched off at once, and the refusal counts what is open', async () => {
    const { answer } = await administrator.ask(everybody.switchModule, off('REFUSE'));
    expect(answer).toMatchObject({
      __typename: 'ModuleBusy',
      plan: { openWork: [{ state: 'SUBMITTED' }, { state: 'RECEIVED' }, { state: 'ISSUING' }] },
    });
    await expectRefused(province, 'ModuleBusy', () =>
      administrator.ask(everybody.switchModule, off('REFUSE')),
    );
    expect(await stateOf(province, module)).toBe('ON');
  });

  it('is frozen: it can be read, and every act in it and decision of it is refused until it is on again', async () => {
    const draft = await steps.draft(parent);
    const { id: dossier } = await steps.received(parent, clerk, file);
    const { outcome } = await changed(province, off('FREEZE'));
    expect([outcome, await stateOf(province, module)]).toEqual(['DONE', 'FROZEN']);
    for (const act of [
      () => parent.ask(everybody.openDossier, opening),
      () => parent.ask(everybody.fillBirthRegistration, { dossier: draft, application: steps.application }),
      () => officer.ask(everybody.grantDossier, { dossier }),
      () => officer.ask(everybody.refuseDossier, { dossier, reason: 'Không đủ điều kiện.' }),
    ])
      await expectRefused(province, 'ModuleFrozen', act);
    expect((await parent.answer(everybody.verifyExtract, { code: 'x' })).errors).toEqual([]);
    expect((await steps.seen(parent, dossier)).state).toBe('RECEIVED');
    await changed(province, on);
    expect(await typename(officer.ask(everybody.refuseDossier, { dossier, reason: 'Không đủ.' }))).toBe(
      'Dossier',
    );
  });

  it('answers an act of before it was frozen as before, when its client repeats it', async () => {
    const dossier = await steps.filled(parent, file);
    const handIn = () => parent.ask(everybody.submitDossier, { dossier, key: 'before-the-freeze' });
    const before = steps.dossierIn((await handIn()).answer);
    await changed(province, off('FREEZE'));
    expect(steps.dossierIn((await handIn()).answer)).toEqual(before);
  });

  it('drains: nothing new is taken, what is open ends, and with the last of it the module is off', async () => {
    const filled = await steps.filled(parent, file);
    const { id } = await changed(province, off('DRAIN'));
    expect(await stateOf(province, module)).toBe('DRAINING');
    const refused = [
      await typename(parent.ask(everybody.openDossier, opening)),
      await typename(parent.ask(everybody.submitDossier, { dossier: filled, key: 'while-it-drains' })),
    ];
    expect(refused).toEqual(['ProcedureNotOffered', 'ProcedureNotOffered']);
    const open = () =>
      province
        .db()
        .selectFrom('dossiers.dossier')
        .select(['id', 'state'])
        .where('submittedAt', 'is not', null)
        .where('finishedAt', 'is', null)
        .execute();
    await province.whileWorking(async () => {
      for (const { id: each, state } of await open()) {
        const dossier = String(each);
        if (state === 'submitted')
          steps.dossierIn((await clerk.ask(everybody.receiveDossier, { dossier })).answer);
        if (state === 'issuing') continue;
        // Behind the last grant nothing may be open any more.
        expect(await stateOf(province, module)).toBe('DRAINING');
        steps.dossierIn((await officer.ask(everybody.grantDossier, { dossier })).answer);
      }
      await pollUntil(async () => (await stateOf(province, module)) === 'OFF');
    });
    expect(await open()).toEqual([]);
    expect(await changeOf(province, id)).toMatchObject({
      mode: 'DRAIN',
      outcome: 'DONE',
      requestedBy: expect.stringMatching(/\S/),
      endedAt: expect.any(String),
      endedBy: null,
      plan: { module },
    });
    expect((await plan(module, true)).coming).toContain('Query.verifyExtract');
  });
});

describe('a drain', () => {
  it('is given up: the module takes new dossiers again, and the change says who gave it up', async () => {
    const { id } = await changed(province, off('DRAIN'));
    const { answer } = await administrator.ask(documents.cancelModuleChange, { id });
    expect(answer).toMatchObject({
      __typename: 'ModuleChange',
      outcome: 'CANCELLED',
      endedBy: expect.any(String),
    });
    expect(await stateOf(province, module)).toBe('ON');
    expect(await typename(parent.ask(everybody.openDossier, opening))).toBe('Dossier');
    await expectRefused(province, 'ChangeOver', () =>
      administrator.ask(documents.cancelModuleChange, { id }),
    );
    await expectRefused(province, 'ChangeNotFound', () =>
      administrator.ask(documents.cancelModuleChange, { id: '999999' }),
    );
  });

  it('ends as replaced where the module is frozen or switched on meanwhile', async () => {
    const first = await changed(province, off('DRAIN'));
    await changed(province, off('FREEZE'));
    const second = await changed(province, off('DRAIN'));
    await changed(province, on);
    for (const { id } of [first, second]) expect((await changeOf(province, id)).outcome).toBe('REPLACED');
  });

  it('lets nobody build on what is about to go', async () => {
    const above = dependantsOf('dossiers');
    for (const id of above) await changed(province, { module: id, enabled: false });
    await changed(province, { module: 'dossiers', enabled: false, mode: 'DRAIN' });
    await expectRefused(
      province,
      'RequirementsOff',
      () => administrator.ask(everybody.switchModule, { module: 'notices', enabled: true }),
      { modules: 'dossiers' },
    );
    await work(province);
    await changed(province, { module: 'procedures', enabled: false });
    // Who would count what is open with it is off itself.
    expect((await plan(module, true)).missing).toEqual(expect.arrayContaining(['dossiers']));
    for (const id of ['procedures', 'dossiers', ...above.toReversed()])
      await changed(province, { module: id, enabled: true });
  });
});

describe('a change that is scheduled', () => {
  const at = '2026-11-23T04:00:00.000Z';

  it('is carried out once when its moment comes, on however many workers', async () => {
    const { id, outcome } = await changed(province, { ...off('FREEZE'), at });
    expect([outcome, await stateOf(province, module)]).toEqual(['SCHEDULED', 'ON']);
    await work(province);
    expect(await stateOf(province, module)).toBe('ON');
    clock.set(at);
    await Promise.all([work(province), work(province)]);
    expect(await stateOf(province, module)).toBe('FROZEN');
    expect(await changeOf(province, id)).toMatchObject({ outcome: 'DONE', at, endedAt: at });
    const { rows } = await audited('freeze');
    expect(rows).toEqual([{ subject: module, accountId: null }]);
  });

  it('is given up before its moment', async () => {
    const { id } = await changed(province, { ...off('FREEZE'), at: '2026-11-23T05:00:00Z' });
    await administrator.ask(documents.cancelModuleChange, { id });
    clock.set('2026-11-23T05:00:00Z');
    await work(province);
    expect([await stateOf(province, module), (await changeOf(province, id)).outcome]).toEqual([
      'ON',
      'CANCELLED',
    ]);
  });

  it('keeps what stood in its way, and leaves the module as it was', async () => {
    await steps.submitted(parent, file);
    const { id } = await changed(province, { ...off('REFUSE'), at: '2026-11-23T06:00:00Z' });
    clock.set('2026-11-23T06:00:00Z');
    await work(province);
    expect(await changeOf(province, id)).toMatchObject({ outcome: 'REFUSED', refusal: 'ModuleBusy' });
    expect(await stateOf(province, module)).toBe('ON');
  });

  it('is for a moment to come', async () => {
    await expectRefused(province, 'InvalidInput', () =>
      administrator.ask(everybody.switchModule, { ...off('FREEZE'), at: '2026-11-23T06:00:00Z' }),
    );
  });

  async function audited(act: string) {
    const rows = await province
      .db()
      .selectFrom('server.audit')
      .select(['subject', 'accountId'])
      .where('act', '=', act)
      .where('accountId', 'is', null)
      .execute();
    return { rows };
  }
});
