import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { health } from '../../modules/health/contract.ts';
import { modules } from '../../modules/index.ts';
import { justice } from '../../modules/justice/contract.ts';
import {
  defineContract,
  entity,
  extend,
  id as idColumn,
  implement,
  many,
  type SchemaPart,
  everybody as seenByAll,
} from '../../server/kit/index.ts';
import { start } from '../../server/start/start.ts';
import type { SwitchMode } from '../gql/graphql.ts';
import { askerAt } from '../support/asker.ts';
import * as everybody from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { changeModuleSettings, settingsNow } from '../support/settings-documents.ts';
import { changed, changeOf, stateOf, work } from './changing.ts';
import * as documents from './documents.ts';
import { expectWholeOverKills } from './killed-while-switching.ts';

class Stall {
  declare readonly id: number;
}

/** A market, and a fair that builds on it without saying so; and a clash that fails when it is told to. */
const market = defineContract({ id: 'market', title: 'Chợ / Market' });
const fair = defineContract({ id: 'fair', title: 'Hội chợ / Fair' });
const clash = defineContract({ id: 'clash', title: 'Trùng tên / Clash' });
let isClashing = false;
const clashing: SchemaPart = (build) =>
  build.queryField(isClashing ? 'viewer' : 'clash', (t) =>
    t.boolean({ description: 'Nothing.', authScopes: { public: true }, resolve: () => true }),
  );
const installed = [
  ...modules,
  implement(market, {
    schema: [
      entity(Stall, {
        description: 'A stall.',
        table: 'market.stall',
        key: 'id',
        visible: seenByAll,
        columns: { id: idColumn('Id.') },
      }),
    ],
  }),
  implement(fair, {
    schema: [
      extend(Stall, {
        relations: { beside: many(Stall, { id: 'id' }, 'Its neighbours.', { newest: 'id', first: 2 }) },
      }),
    ],
  }),
  implement(clash, { schema: [clashing] }),
];

const province = await openProvince({ work: false, installed });
const { parent, administrator, officer, clerk, file, clock, environment } = province;
const other = await start({ environment, halves: { web: true, work: false }, installed, clock });
afterAll(() => other.stop());
const another = askerAt(() => other.url, { ...administrator, token: administrator.token ?? '' });

const module = justice.id;
const off = (mode: SwitchMode, at?: string) => ({
  module,
  enabled: false,
  mode,
  ...(at === undefined ? {} : { at }),
});
const outcomes = async () => {
  const { moduleChanges } = await administrator.ask(documents.moduleChanges, { first: 50, moduleId: module });
  return moduleChanges.edges.map(({ node }) => node);
};
const there = async () => {
  await other.platform.registry.reload();
  const { modules } = await another.ask(documents.moduleStates, {});
  return modules.find(({ id }) => id === module)?.state;
};

beforeEach(async () => {
  await changed(province, { module, enabled: true });
});

describe('two administrators at once, at two processes,', () => {
  it.each([
    ['DRAIN', 'FREEZE'],
    ['DRAIN', 'DRAIN'],
    ['FREEZE', 'REFUSE'],
  ] as const)(
    'switch a module by %s and by %s: the last that began holds, and both are told',
    async (one, two) => {
      const answers = await Promise.all([
        administrator.ask(everybody.switchModule, off(one)),
        another.ask(everybody.switchModule, off(two)),
      ]);
      const told = answers.map(({ answer }) => answer.__typename);
      const [last, first] = await outcomes();
      // What was switched off first cannot be frozen then.
      const isLate = last?.mode === 'REFUSE' && told.includes('ModuleIsOff');
      expect(told.toSorted()).toEqual(['ModuleChange', isLate ? 'ModuleIsOff' : 'ModuleChange']);
      const state = { REFUSE: 'OFF', DRAIN: 'DRAINING', FREEZE: 'FROZEN' }[last?.mode ?? 'REFUSE'];
      // Either hears of what the other did a moment later.
      await expect.poll(() => stateOf(province, module)).toBe(state);
      expect(await there()).toBe(state);
      if (!isLate) expect(first?.outcome).toBe(first?.mode === 'DRAIN' ? 'REPLACED' : 'DONE');
      for (const { requestedBy, plan } of [first, last].flatMap((one) => one ?? []))
        expect([requestedBy, plan.module]).toEqual(['Lò Văn Quản Trị', module]);
    },
  );

  it('cancel a change in the moment in which it begins: either it was given up, or it is over', async () => {
    for (let round = 1; round <= 4; round += 1) {
      const at = `2026-11-23T03:00:0${round}.000Z`;
      const { id } = await changed(province, off('FREEZE', at));
      clock.set(at);
      const cancelling = another.ask(documents.cancelModuleChange, { id });
      await Promise.all([work(province), cancelling]);
      const { answer } = await cancelling;
      const { outcome } = await changeOf(province, id);
      const result = [answer.__typename, outcome, await stateOf(province, module)];
      expect([
        ['ModuleChange', 'CANCELLED', 'ON'],
        ['ChangeOver', 'DONE', 'FROZEN'],
      ]).toContainEqual(result);
      await changed(province, { module, enabled: true });
    }
  });
});

describe('a moment', () => {
  it.each(['2026-11-23T03:59:59.999Z', '2026-11-23T11:00:00+07:00', '0001-01-01T00:00:00Z'])(
    'that has come or passed is refused: %s',
    async (at) => {
      clock.set('2026-11-23T04:00:00Z');
      await expectRefused(province, 'InvalidInput', () =>
        administrator.ask(everybody.switchModule, off('FREEZE', at)),
      );
    },
  );

  it('at which a module is off by then freezes nothing, and is refused, as now', async () => {
    const moment = '2026-11-23T04:30:00.000Z';
    const { id } = await changed(province, { ...off('FREEZE'), at: moment });
    await changed(province, off('REFUSE'));
    await expectRefused(province, 'ModuleIsOff', () =>
      administrator.ask(everybody.switchModule, off('FREEZE')),
    );
    clock.set(moment);
    await work(province);
    expect(await changeOf(province, id)).toMatchObject({ outcome: 'REFUSED', refusal: 'ModuleIsOff' });
    expect(await stateOf(province, module)).toBe('OFF');
  });

  it('at midnight of the province is kept to the millisecond', async () => {
    const { id } = await changed(province, off('FREEZE', '2026-12-01T00:00:00+07:00'));
    clock.set('2026-11-30T16:59:59.999Z');
    await work(province);
    expect(await stateOf(province, module)).toBe('ON');
    clock.set('2026-11-30T17:00:00Z');
    await work(province);
    expect(await changeOf(province, id)).toMatchObject({
      outcome: 'DONE',
      endedAt: '2026-11-30T17:00:00.000Z',
    });
  });

  it('in the last year of the calendar waits for it, and is given up as any other', async () => {
    const at = '9999-12-31T23:59:59.999Z';
    const { id } = await changed(province, off('DRAIN', at));
    await work(province);
    expect(await changeOf(province, id)).toMatchObject({ outcome: 'SCHEDULED', at });
    await administrator.ask(documents.cancelModuleChange, { id });
    const { errors } = await administrator.answer(
      everybody.switchModule,
      off('DRAIN', '9999-12-31T23:59:59.999-00:01'),
    );
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('DateTime')]);
  });
});

describe('a module', () => {
  it('that something was begun with since it was planned is not switched off at once', async () => {
    const { plan } = await administrator.ask(documents.planModuleChange, { module, enabled: false });
    expect(plan.openWork).toEqual([]);
    const { id: dossier } = await steps.received(parent, clerk, file);
    await expectRefused(
      province,
      'ModuleBusy',
      () => administrator.ask(everybody.switchModule, off('REFUSE')),
      { plan: { openWork: [{ state: 'RECEIVED', count: 1 }] } },
    );
    steps.dossierIn((await officer.ask(everybody.refuseDossier, { dossier, reason: 'Không đủ.' })).answer);
  });

  it('whose settings are changed while it drains has them at once, and drains on', async () => {
    await changed(province, { module: health.id, enabled: false, mode: 'DRAIN' });
    const { moduleSettings } = await another.ask(settingsNow, { module: health.id });
    const [[name, value] = []] = Object.entries<unknown>(JSON.parse(moduleSettings?.values ?? '{}'));
    const settings = JSON.stringify({ [name ?? '']: Number(value) + 1 });
    const { answer } = await administrator.ask(changeModuleSettings, {
      module: health.id,
      version: 0,
      settings,
    });
    expect(answer.__typename).toBe('SettingsChange');
    await work(province);
    expect(await stateOf(province, health.id)).toBe('OFF');
    const { moduleSettings: kept } = await another.ask(settingsNow, { module: health.id });
    expect(JSON.parse(kept?.values ?? '{}')).toMatchObject(JSON.parse(settings));
    await changed(province, { module: health.id, enabled: true });
  });

  it('that fails while it is switched on stays off, at once or when its moment comes', async () => {
    await changed(province, { module: clash.id, enabled: false });
    isClashing = true;
    const on = { module: clash.id, enabled: true };
    expect((await administrator.ask(documents.planModuleChange, on)).plan.fault).toMatch(/clash/);
    await expectRefused(province, 'GraphBroken', () => administrator.ask(everybody.switchModule, on));
    const at = '2026-12-02T01:00:00.000Z';
    const { id } = await changed(province, { ...on, at });
    clock.set(at);
    await work(province);
    expect(await changeOf(province, id)).toMatchObject({ outcome: 'REFUSED', refusal: 'GraphBroken' });
    expect(await stateOf(province, clash.id)).toBe('OFF');
  });

  it('without which the graph cannot be made does not begin to drain', async () => {
    await expectRefused(province, 'GraphBroken', () =>
      administrator.ask(everybody.switchModule, { module: market.id, enabled: false, mode: 'DRAIN' }),
    );
    expect(await stateOf(province, market.id)).toBe('ON');
  });
});

it('a worker that is killed in the middle of a switch leaves it to the next, which makes it whole and once', async () => {
  await expectWholeOverKills(province, ['admin.module_change']);
});

it('every switch is in the audit log, with who asked for it', async () => {
  const { rows } = await sql<{ act: string; named: boolean }>`
    select act, bool_and(account_id is not null) as named from server.audit
    where subject_type in ('Module', 'ModuleChange') and outcome = 'done' group by act order by act`.execute(
    province.db(),
  );
  expect(rows.map(({ act }) => act)).toEqual([
    'cancelModuleChange',
    'drain',
    'freeze',
    'switchModule',
    'switchOff',
    'switchOn',
  ]);
});
