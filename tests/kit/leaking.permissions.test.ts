import { describe, expect, it } from 'vitest';
import { modules } from '../../modules/index.ts';
import { openAims } from '../support/aims.ts';
import { leaking, leakingModule } from './leaking.ts';

const { sides, shown, foreign } = await openAims(leaking, {
  installed: [...modules, leakingModule],
  through: ['agency'],
});
const [here, there] = sides;

describe('a department that tells foreign rows', () => {
  it('is found out, in whichever way it does, as every role', async () => {
    const found = await foreign(here, there);
    const roles = ['anybody', ...Object.keys(here.people)];
    for (const leak of [
      // A list without its filter.
      /^ROLE: Leak \d+: leaks /,
      // What stands behind a relation.
      /^ROLE: Leak \d+: agency\(/,
      // A foreign id.
      /^ROLE: Leak \d+: leak\(/,
      // A number.
      /^ROLE: told apart from nothing: countOfLeak\(/,
    ])
      expect(
        roles.filter(
          (role) => !found.some((fault) => new RegExp(leak.source.replace('ROLE', role)).test(fault)),
        ),
      ).toEqual([]);
  });

  it('is not believed where nobody is shown a row', async () => {
    const { types, rowless } = await shown(here);
    expect(types).toEqual({ Leak: 'citizen everything program overseer', Unseeded: '' });
    expect(rowless).toEqual(['countOfLeak', 'unseeded']);
  });
});
