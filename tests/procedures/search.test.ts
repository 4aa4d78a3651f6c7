import { describe, expect, it } from 'vitest';
import { graphql } from '../gql/gql.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });

const search = graphql(`
  query SearchProcedures($words: String) {
    procedures(search: $words, first: 100) { edges { node { code } } }
  }
`);

const codes = async (words: string): Promise<readonly string[]> => {
  const { procedures } = await province.anybody.ask(search, { words });
  return procedures.edges.map(({ node }) => node.code);
};

describe('the search for a procedure', () => {
  it('finds a name typed without tone marks, with them, and in capitals', async () => {
    const found = await codes('dang ky khai sinh');
    expect(found).toContain('1.001193');
    expect(await codes('Đăng ký khai sinh')).toEqual(found);
    expect(await codes('ĐĂNG KÝ KHAI SINH')).toEqual(found);
  });

  it('finds a code by its beginning', async () => {
    expect(await codes('1.001193')).toEqual(['1.001193']);
  });

  it('takes a percent sign, an underscore and a backslash for what they are', async () => {
    for (const words of ['%', '_', '\\', 'khai%sinh', 'khai_sinh']) expect(await codes(words)).toEqual([]);
  });
});
