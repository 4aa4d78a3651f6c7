import { asMotcua } from './as-motcua.ts';
import type { Contender } from './contender.ts';
import { inPostgraphile } from './in-postgraphile.ts';

/** All that are measured, in the order of the tables. */
export const contenders: readonly Contender[] = [
  {
    name: 'motcua',
    title: 'Motcua, all guards and permissions on',
    entry: 'server/main.ts',
    // Everything comes from few accounts: each operation is weighed, and none is too many.
    environment: { DATABASE_CONNECTIONS: '10', RATE_PERSON: '1000000', RATE_STAFF: '1000000' },
    ...asMotcua,
  },
  {
    name: 'postgraphile',
    title: 'PostGraphile 5',
    entry: 'benchmarks/servers/postgraphile/serve.ts',
    environment: { GRAPHILE_ENV: 'production' },
    ...inPostgraphile,
  },
  {
    name: 'mercurius',
    title: 'Mercurius 16, JIT and DataLoader',
    entry: 'benchmarks/servers/loaders/mercurius.ts',
    ...asMotcua,
  },
  {
    name: 'apollo',
    title: 'Apollo Server 5, DataLoader',
    entry: 'benchmarks/servers/loaders/apollo.ts',
    ...asMotcua,
  },
  {
    name: 'limit',
    title: 'the limit: node:http, hand-written JSON statements',
    entry: 'benchmarks/servers/limit/serve.ts',
    request: ({ name }, { variables }) => ({ path: `/${name}`, body: JSON.stringify(variables) }),
    understood: (_operation, data) => data,
  },
];
