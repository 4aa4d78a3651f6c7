import { describe, expect, it } from 'vitest';
import type { AnyContract } from '../../server/kit/contract.ts';
import { defineContract, implement } from '../../server/kit/index.ts';
import { dependantsOf, inOrder } from '../../server/registry/order.ts';

const contract = (id: string) => defineContract({ id, title: id });
const module = (id: string, ...requires: string[]) =>
  implement(contract(id), { requires: requires.map(contract), schema: [] });
const ids = (modules: readonly { readonly contract: AnyContract }[]) =>
  modules.map(({ contract }) => contract.id);

describe('the order of modules', () => {
  it('puts every module behind all that it requires', () => {
    const modules = [module('dd', 'bb', 'cc'), module('cc', 'aa'), module('bb', 'aa'), module('aa')];
    expect(ids(inOrder(modules))).toEqual(['aa', 'bb', 'cc', 'dd']);
  });

  it('refuses a circle, and says how it goes', () => {
    const modules = [module('aa', 'cc'), module('bb', 'aa'), module('cc', 'bb')];
    expect(() => inOrder(modules)).toThrow('in a circle: aa -> cc -> bb -> aa');
  });

  it('refuses a requirement that is not installed, and names it', () => {
    expect(() => inOrder([module('bb', 'aa')])).toThrow('bb requires aa, which is not installed');
  });

  it('knows all that depends on a module, also through others, each once', () => {
    const modules = [module('aa'), module('bb', 'aa'), module('cc', 'aa'), module('dd', 'bb', 'cc')];
    expect([...dependantsOf('aa', modules)].sort()).toEqual(['bb', 'cc', 'dd']);
    expect(dependantsOf('dd', modules)).toEqual([]);
  });
});
