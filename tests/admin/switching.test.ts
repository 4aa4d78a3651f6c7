import { describe, expect, it } from 'vitest';
import { graphql } from '../gql/gql.ts';
import * as documents from '../support/documents.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, administrator, partner, anybody } = province;

const listing = graphql(`
  query SwitchingModules { modules { id title enabled requires requiredBy } }
`);

const set = (module: string, enabled: boolean, asker = administrator) =>
  asker.ask(documents.switchModule, { module, enabled });

describe('an administrator', () => {
  it('sees all modules, each after those it requires', async () => {
    const { modules } = await administrator.ask(listing, {});
    const ids = modules.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['organisations', 'dossiers', 'justice', 'admin']));
    for (const { id, requires, enabled, title } of modules) {
      expect([enabled, title]).toEqual([true, expect.stringContaining(' / ')]);
      for (const required of requires) expect(ids.indexOf(required)).toBeLessThan(ids.indexOf(id));
    }
    expect(modules.find(({ id }) => id === 'dossiers')?.requiredBy).toEqual(
      expect.arrayContaining(['notices', 'justice']),
    );
  });

  it.each(['organisations', 'people', 'procedures', 'files', 'dossiers'])(
    'cannot switch off %s, which others require, and reads their names',
    async (module) => {
      const { modules } = await administrator.ask(listing, {});
      const requiredBy = modules.find(({ id }) => id === module)?.requiredBy ?? [];
      expect(requiredBy).toContain('justice');
      const names = requiredBy.join(', ');
      await expectRefused(province, 'ModuleRequired', () => set(module, false), {
        modules: names,
        en: expect.stringContaining(names),
      });
    },
  );

  it('cannot switch the administration off', async () => {
    await expectRefused(province, 'AdminStaysOn', () => set('admin', false));
  });

  it.each(['health-care', 'server', '__proto__', 'Justice'])(
    'cannot switch %s, which is none',
    async (module) => {
      await expectRefused(province, 'ModuleNotFound', () => set(module, false));
      await expectRefused(province, 'ModuleNotFound', () => set(module, true));
    },
  );

  it.each(['', 'x'.repeat(32), 'a\u0000'])('cannot switch what has the name %j', async (module) => {
    await expectRefused(province, 'InvalidInput', () => set(module, false));
  });
});

describe('everybody else', () => {
  it('switches nothing', async () => {
    for (const asker of [parent, clerk, officer, partner])
      await expectRefused(province, 'NotAllowed', () => set('justice', false, asker));
    await expectRefused(province, 'NotSignedIn', () => set('justice', false, anybody));
  });
});
