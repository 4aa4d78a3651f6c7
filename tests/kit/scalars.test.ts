import { beforeAll, describe, expect, it } from 'vitest';
import type { SchemaPart } from '../../server/kit/index.ts';
import { graphqlOver } from '../support/client.ts';
import { library } from './library.ts';
import { database } from './serve.ts';

const echoes: SchemaPart = (build) => {
  build.queryField('day', (t) =>
    t.field({
      type: 'Date',
      description: 'The same day.',
      authScopes: { public: true },
      args: { of: t.arg({ type: 'Date', required: true, description: 'A day.' }) },
      resolve: (_root, { of }) => of,
    }),
  );
  build.queryField('moment', (t) =>
    t.field({
      type: 'DateTime',
      description: 'The same moment.',
      authScopes: { public: true },
      args: { of: t.arg({ type: 'DateTime', required: true, description: 'A moment.' }) },
      resolve: (_root, { of }) => of,
    }),
  );
};

let ask: ReturnType<typeof graphqlOver>;
const { serve } = database();

beforeAll(async () => {
  ask = graphqlOver((await serve([library([echoes])])).url);
});

/** What comes back of a value, written in the document and given as a variable. */
async function echo(field: 'day' | 'moment', of: string) {
  const type = field === 'day' ? 'Date' : 'DateTime';
  const literal = await ask<Record<string, string>>(`{ ${field}(of: ${JSON.stringify(of)}) }`);
  const variable = await ask<Record<string, string>>(`query ($of: ${type}!) { ${field}(of: $of) }`, { of });
  return [literal, variable].map(({ data }) => data?.[field] ?? 'refused');
}

describe('scalars', () => {
  it.each(['2024-02-29', '1945-09-02'])('take the day %s as it is', async (day) => {
    expect(await echo('day', day)).toEqual([day, day]);
  });

  it.each(['2025-02-30', '2025-02-29', '2025-13-01', '2025-1-1', '01/02/2025', '2025-01-01T00:00:00Z', ''])(
    'refuse %s, which is no day',
    async (day) => {
      expect(await echo('day', day)).toEqual(['refused', 'refused']);
    },
  );

  it.each([
    ['2026-01-01T00:00:00+07:00', '2025-12-31T17:00:00.000Z'],
    ['2026-01-01T00:00:00.1Z', '2026-01-01T00:00:00.100Z'],
    ['2026-06-30T23:59:59.999Z', '2026-06-30T23:59:59.999Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('give the moment %s back in UTC with milliseconds', async (given, answered) => {
    expect(await echo('moment', given)).toEqual([answered, answered]);
  });

  it.each([
    'yesterday',
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2025-02-30T00:00:00Z',
    '9999-12-31T23:59:59-00:01',
    '0001-01-01T00:00:00+00:01',
    '7',
    '',
  ])('refuse %s, which is no moment with its offset', async (moment) => {
    expect(await echo('moment', moment)).toEqual(['refused', 'refused']);
  });
});
