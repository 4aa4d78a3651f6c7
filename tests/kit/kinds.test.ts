import { type ExecutionResult, execute, parse, validate } from 'graphql';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { executeQuery } from '../../server/graphql/execute-query.ts';
import { readResult } from '../../server/graphql/written-result.ts';
import {
  type Context,
  connectionOf,
  dateTime,
  defineContract,
  entity,
  everybody,
  id,
  implement,
  int,
  many,
  one,
  pageArguments,
  type SchemaPart,
  string,
} from '../../server/kit/index.ts';
import type { Running } from '../../server/start/start.ts';
import { contextOf } from './announce.ts';
import { database } from './serve.ts';

// In a zoo live birds and fish: each is an animal, and shows something of its own.

class Cage {
  declare readonly id: number;
  declare readonly name: string;
  declare readonly animals: readonly Animal[];
}
class Animal {
  declare readonly id: number;
  declare readonly cageId: number;
  declare readonly species: string;
  declare readonly name: string;
  declare readonly wings: number;
  declare readonly hatchedAt: Date;
  declare readonly depth: number;
  declare readonly cage: Cage;
}

const cage = entity(Cage, {
  description: 'A cage.',
  table: 'zoo.cage',
  key: 'id',
  visible: everybody,
  columns: { id: id('Id.'), name: string('Name.') },
  relations: { animals: many(Animal, { id: 'cageId' }, 'Who lives in it.', { oldest: 'id', first: 10 }) },
});
const animal = entity(Animal, {
  description: 'An animal.',
  table: 'zoo.animal',
  key: 'id',
  visible: everybody,
  columns: { id: id('Id.'), name: string('Name.') },
  orders: { NAME: { description: 'By name.', by: [['name', 'asc']] } },
  relations: { cage: one(Cage, { cageId: 'id' }, 'Where it lives.') },
  kinds: {
    by: 'species',
    types: {
      Bird: {
        is: 'bird',
        description: 'A bird.',
        columns: { wings: int('Wings.'), hatchedAt: dateTime('When it hatched.') },
      },
      Fish: { is: 'fish', description: 'A fish.', columns: { depth: int('How deep it lives, in metres.') } },
    },
  },
});
const animals: SchemaPart = (build) => {
  build.queryField('animals', (t) =>
    t.field({
      type: connectionOf(build, Animal),
      description: 'All animals.',
      authScopes: { public: true },
      args: { ...pageArguments(build, t.arg, Animal) },
      resolve: (_root, page, ctx, info) => ctx.page(Animal, info, page),
    }),
  );
  build.queryField('cage', (t) =>
    t.field({
      type: Cage,
      nullable: true,
      description: 'The first cage.',
      authScopes: { public: true },
      resolve: (_root, _args, ctx, info) => ctx.read(Cage, info, { where: { id: 1 } }),
    }),
  );
};
const nothing: SchemaPart = (build) =>
  build.mutationField('nothing', (t) =>
    t.boolean({ description: 'Does nothing.', authScopes: { public: true }, resolve: () => true }),
  );
const zoo = implement(defineContract({ id: 'zoo', title: 'Vườn thú' }), {
  schema: [cage, animal, animals, nothing],
});

const { serve, owner } = database();
let running: Running;

beforeAll(async () => {
  const db = owner();
  await sql`create schema zoo`.execute(db);
  await sql`create table zoo.cage (id bigint primary key, name text not null)`.execute(db);
  await sql`create table zoo.animal (id bigint primary key, cage_id bigint not null references zoo.cage,
    species text not null, name text not null, wings int, hatched_at timestamptz(3), depth int)`.execute(db);
  await sql`insert into zoo.cage values (1, 'Hồ'), (2, 'Lồng')`.execute(db);
  await sql`insert into zoo.animal values (1, 2, 'bird', 'Cò', 2, '2026-01-02T03:04:05.6Z', null),
    (2, 1, 'fish', 'Cá chép', null, null, 3), (3, 2, 'bird', 'Vạc', 2, '2026-01-02T03:04:05Z', null)`.execute(
    db,
  );
  running = await serve([zoo]);
});

/** Written by PostgreSQL, joined, and read relation by relation: the three must say the same. */
async function answers(query: string): Promise<readonly ExecutionResult[]> {
  const { schema } = running.platform.registry.graph();
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const context = contextOf(running);
  const blind: Context = {
    ...context,
    read: (type, _info, which) => context.read(type, null, which),
    page: (type, _info, ...rest) => context.page(type, null, ...rest),
  };
  const results = [
    await executeQuery(running.platform.registry.graph(), { schema, document, contextValue: context }),
    await execute({ schema, document, contextValue: context }),
    await execute({ schema, document, contextValue: blind }),
  ];
  return results.map((result) => JSON.parse(JSON.stringify(readResult(result))));
}

describe('a type of several kinds', () => {
  it.each([
    '{ animals { edges { node { __typename id name } } } }',
    '{ animals { edges { node { name ... on Bird { wings hatchedAt cage { name } } ... on Fish { depth } } } } }',
    '{ animals { edges { node { ... on Bird { it: cage { id } } ... on Fish { that: cage { name } } ... on Animal { id } } } } }',
    'query { animals { edges { node { ...any ...fish } } } } fragment any on Animal { id cage { name animals(first: 1) { __typename name } } } fragment fish on Fish { depth }',
    '{ cage { name animals { __typename ... on Fish { depth cage { name } } ... on Bird { wings } } } }',
    '{ animals(last: 2) { edges { cursor node { ... on Bird { wings } } } pageInfo { hasPreviousPage } totalCount } }',
  ])('answers alike written, joined and batched: %s', async (query) => {
    const [written, joined, batched] = await answers(query);
    expect(batched?.errors).toBeUndefined();
    expect(joined).toEqual(batched);
    expect(written).toEqual(batched);
  });

  it('shows of each row what its kind shows, in one statement', async () => {
    const [written] = await answers(
      '{ animals { edges { node { __typename name ... on Bird { hatchedAt } ... on Fish { depth } } } } }',
    );
    expect(written?.data).toEqual({
      animals: {
        edges: [
          { node: { __typename: 'Fish', name: 'Cá chép', depth: 3 } },
          { node: { __typename: 'Bird', name: 'Cò', hatchedAt: '2026-01-02T03:04:05.600Z' } },
          { node: { __typename: 'Bird', name: 'Vạc', hatchedAt: '2026-01-02T03:04:05.000Z' } },
        ],
      },
    });
  });
});
