import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { education } from '../../modules/education/contract.ts';
import { modules } from '../../modules/index.ts';
import { inspectorate } from '../../modules/inspectorate/contract.ts';
import { justice } from '../../modules/justice/contract.ts';
import { doesOpenWork } from '../../server/kit/opens-work.ts';
import { start } from '../../server/start/start.ts';
import { openAdmissions, planned, planOf } from '../education/admission.ts';
import { planAdmissionCampaign } from '../education/admission-documents.ts';
import { csvOf, diplomaLine } from '../education/diploma-file.ts';
import { send, sent, settled } from '../education/importing.ts';
import { openSchools } from '../education/school.ts';
import * as petitions from '../inspectorate/documents.ts';
import { complaint, inspectorsOf, petitioner, petitionIn, received, taken } from '../inspectorate/office.ts';
import { barrierBefore } from '../start/barrier.ts';
import { askerAt } from '../support/asker.ts';
import * as everybody from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { expectRefused } from '../support/refused.ts';
import { changed, changeOf, stateOf, work } from './changing.ts';
import * as documents from './documents.ts';

const province = await openSchools();
const { parent, administrator, agencyId, file } = province;

const drain = (module: string) => changed(province, { module, enabled: false, mode: 'DRAIN' });
const open = async (module: string) => {
  const { plan } = await administrator.ask(documents.planModuleChange, { module, enabled: false });
  return plan.openWork.map(({ name, state, count }) => `${name} ${state} ${count}`);
};
beforeEach(async () => {
  for (const { id } of [education, inspectorate, justice])
    await changed(province, { module: id, enabled: true });
});

it('every module with a mutation that opens work counts what is open with it', () => {
  const { schema, mutations } = province.platform().registry.graph();
  const opening = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(doesOpenWork);
  expect(opening.length).toBeGreaterThan(2);
  for (const { name } of opening) expect(mutations.get(name)?.openWork, name).not.toEqual([]);
});

describe('while it drains', () => {
  it('the inspectorate takes in no petition and no denunciation, and is off with the last that is settled', async () => {
    const office = await inspectorsOf(province, agencyId);
    const { agency, clerk, inspector } = office;
    const first = await received(office);
    const letter = { agency, letter: 'Tôi tố cáo.', key: 'before-the-drain' };
    const second = petitionIn((await parent.ask(petitions.sendDenunciation, letter)).answer);
    const { id } = await drain(inspectorate.id);
    expect((await parent.ask(petitions.sendDenunciation, letter)).answer).toEqual(second);
    const summary = 'Tố cáo cán bộ xã';
    for (const opening of [
      () => parent.ask(petitions.sendPetition, { agency, petition: complaint }),
      () => parent.ask(petitions.sendDenunciation, { ...letter, key: 'while-it-drains' }),
      () => clerk.ask(petitions.receivePetition, { agency, petition: complaint, petitioner }),
      () => clerk.ask(petitions.receiveDenunciation, { agency, summary, denouncer: petitioner }),
    ])
      await expectRefused(province, 'ModuleDraining', opening);
    const left: (readonly string[])[] = [];
    for (const { id: petition } of [first, second]) {
      left.push(await open(inspectorate.id));
      await work(province);
      expect(await stateOf(province, inspectorate.id)).toBe('DRAINING');
      await taken(inspector, petition, 'RETURN');
    }
    expect(left).toEqual([['inspectorate.unsettled RECEIVED 2'], ['inspectorate.unsettled RECEIVED 1']]);
    await work(province);
    expect(await stateOf(province, inspectorate.id)).toBe('OFF');
    expect(await changeOf(province, id)).toMatchObject({
      outcome: 'DONE',
      plan: { openWork: [{ state: 'RECEIVED', count: 2 }] },
    });
  });

  it('education plans no campaign and takes no file, and is off once the last file is read', async () => {
    const manager = await openAdmissions(province);
    const registrar = await province.office('importer', [education.permissions.importDiplomas], agencyId);
    const csv = csvOf([diplomaLine(1)]);
    const id = await send(registrar, agencyId, csv);
    await drain(education.id);
    const plan = planOf(agencyId, 'PRIMARY');
    await expectRefused(province, 'ModuleDraining', () => manager.ask(planAdmissionCampaign, { plan }));
    const refused = await sent(registrar, agencyId, csv);
    expect([refused.status, await refused.json()]).toMatchObject([422, { refusal: 'ModuleDraining' }]);
    expect(await open(education.id)).toEqual(['education.importing READING 1']);
    await work(province);
    expect(await stateOf(province, education.id)).toBe('DRAINING');
    await province.whileWorking(async () => {
      expect(await settled(registrar, id)).toMatchObject({ state: 'READ' });
      await expect.poll(() => stateOf(province, education.id)).toBe('OFF');
    });
    await changed(province, { module: education.id, enabled: true });
    expect(await planned(manager, plan)).toMatch(/^\d+$/);
  });
});

it('a frozen department takes no file', async () => {
  const registrar = await province.signedIn('importer');
  await changed(province, { module: education.id, enabled: false, mode: 'FREEZE' });
  const refused = await sent(registrar, agencyId, csvOf([diplomaLine(2)]));
  expect([refused.status, await refused.json()]).toMatchObject([422, { refusal: 'ModuleFrozen' }]);
});

it('a module that is switched off at once has nothing open, however fast two web processes take dossiers in', async () => {
  const { environment, clock } = province;
  const other = await start({ environment, halves: { web: true, work: false }, installed: modules, clock });
  try {
    const { token } = parent;
    const there = askerAt(() => other.url, { login: 'parent', accountId: null, token: token ?? '' });
    const drafts = await Promise.all(Array.from({ length: 12 }, () => steps.filled(parent, file)));
    const refuse = { module: justice.id, enabled: false, mode: 'REFUSE' } as const;
    const barrier = await barrierBefore(environment.databaseUrl, 'server.module_state');
    const switching = administrator.ask(everybody.switchModule, refuse);
    await barrier.reached();
    const submitting = Promise.all(
      drafts.map(async (dossier, nth) => {
        const asker = nth % 2 === 0 ? parent : there;
        const { answer } = await asker.ask(everybody.submitDossier, { dossier, key: randomUUID() });
        return answer.__typename;
      }),
    );
    await barrier.lift();
    const answers = await submitting;
    const taken = answers.filter((one) => one === 'Dossier').length;
    const refused = Array(drafts.length - taken).fill('ProcedureNotOffered');
    expect(answers.filter((one) => one !== 'Dossier')).toEqual(refused);
    expect((await switching).answer.__typename).toBe(taken === 0 ? 'ModuleChange' : 'ModuleBusy');
    expect(await open(justice.id)).toEqual(taken === 0 ? [] : [`dossiers.undecided SUBMITTED ${taken}`]);
  } finally {
    await other.stop();
  }
});
