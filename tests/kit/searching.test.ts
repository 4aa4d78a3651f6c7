import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  connectionOf,
  defineContract,
  entity,
  extend,
  id,
  implement,
  many,
  one,
  pageArguments,
  type SchemaPart,
  string,
} from '../../server/kit/index.ts';
import type { Running } from '../../server/start/start.ts';
import { graphqlOver } from '../support/client.ts';
import { account } from './account.ts';
import { contextOf } from './announce.ts';
import { database } from './serve.ts';
import { switcher } from './switcher.ts';

// Pictures hang in rooms; a secret room is seen by its keeper alone. Another module adds labels to pictures.

const art = defineContract({ id: 'art', title: 'Tranh' });
const labelling = defineContract({ id: 'labelling', title: 'Nhãn' });

class Room {
  declare readonly id: number;
  declare readonly plainName: string;
  declare readonly keeper: number | null;
}
class Label {
  declare readonly id: number;
  declare readonly pictureId: number;
  declare readonly plainName: string;
}
class Picture {
  declare readonly id: number;
  declare readonly number: string;
  declare readonly roomId: number;
  declare readonly room: Room | null;
  declare readonly labels: readonly Label[];
}

const room = entity(Room, {
  description: 'A room.',
  table: 'art.room',
  key: 'id',
  visible: (viewer, col) => sql`${col('keeper')} is null or ${col('keeper')} = ${viewer?.accountId ?? null}`,
  columns: { id: id('Id.') },
  search: { words: 'plainName' },
});
const picture = entity(Picture, {
  description: 'A picture.',
  table: 'art.picture',
  key: 'id',
  visible: () => sql`true`,
  columns: { id: id('Id.'), number: string('Number.') },
  relations: { room: one(Room, { roomId: 'id' }, 'Where it hangs.', { nullable: true }) },
  search: { beginning: ['number'], through: ['room', 'labels'] },
});
const label = entity(Label, {
  description: 'A label.',
  table: 'art.label',
  key: 'id',
  visible: () => sql`true`,
  columns: { id: id('Id.') },
  search: { words: 'plainName' },
});
const labels = extend(Picture, {
  relations: { labels: many(Label, { id: 'pictureId' }, 'What is said of it.', { oldest: 'id', first: 5 }) },
});
const lists: SchemaPart = (build) => {
  build.queryField('pictures', (t) =>
    t.field({
      type: connectionOf(build, Picture),
      description: 'Pictures.',
      authScopes: { public: true },
      args: { search: t.arg.string({ description: 'Words.' }), ...pageArguments(build, t.arg, Picture) },
      resolve: (_root, { search, ...page }, ctx, info) => ctx.page(Picture, info, page, { search }),
    }),
  );
};

class Unfindable {
  declare readonly id: number;
}
const unfindable = entity(Unfindable, {
  description: 'A thing that nobody looks for.',
  table: 'art.room',
  key: 'id',
  visible: () => sql`true`,
  columns: { id: id('Id.') },
});

let statements: string[] = [];
let running: Running;
let keeper: Awaited<ReturnType<typeof account>>;
const { serve, owner, grant } = database();

beforeAll(async () => {
  running = await serve(
    [
      implement(art, { schema: [room, picture, unfindable, lists] }),
      implement(labelling, { requires: [art], schema: [label, labels] }),
    ],
    { onStatement: (statement) => void statements.push(statement) },
  );
  keeper = await account(running, 'keeper');
  const db = owner();
  for (const statement of [
    'create schema art',
    'create table art.room (id bigint primary key, plain_name text not null, keeper bigint)',
    'create table art.picture (id bigint primary key, number text not null, room_id bigint not null)',
    'create table art.label (id bigint primary key, picture_id bigint not null, plain_name text not null)',
    `insert into art.room values (1, 'great hall', null), (2, 'hidden cellar', ${keeper.id})`,
    // More than are looked up by their keys.
    `insert into art.picture select n, 'P-' || n, case when n <= 100 then 2 else 1 end from generate_series(1, 3100) n`,
    `insert into art.label values (1, 2, 'a river'), (2, 3, 'two rivers'), (3, 3, 'a river bank')`,
  ])
    await sql.raw(statement).execute(db);
  await grant();
});

type Answer = { pictures: { edges: { node: { id: string } }[] } };
const find = async (search: string | null, asking = graphqlOver(running.url)): Promise<readonly number[]> => {
  const { data, errors } = await asking<Answer>(
    'query ($search: String) { pictures(search: $search, first: 100) { edges { node { id } } } }',
    { search },
  );
  expect(errors).toEqual([]);
  return (data?.pictures.edges ?? []).map(({ node }) => Number(node.id));
};
/** The first hundred whole numbers from this one on. */
const hundredFrom = (first: number) => Array.from({ length: 100 }, (_, at) => first + at);

describe('the search that a type declares', () => {
  it('finds every row where nothing is typed', async () => {
    expect(await find(null)).toEqual(hundredFrom(1));
  });

  it('finds a row by its own code, whole or by the beginning, in small letters too', async () => {
    expect(await find('P-3099')).toEqual([3099]);
    expect(await find('p-309')).toEqual([309, ...hundredFrom(3000).filter((n) => n >= 3090)]);
    expect(await find('-3099')).toEqual([]);
  });

  it('finds through a row behind, few and more than are looked up by their keys', async () => {
    expect(await find('bank river')).toEqual([3]);
    expect(await find('river')).toEqual([2, 3]);
    expect(await find('hall great')).toEqual(hundredFrom(101));
  });

  it('does not find through a row that the viewer may not see, be it rare or common', async () => {
    expect(await find('cellar')).toEqual([]);
    expect(await find('cellar', keeper.ask)).toEqual(hundredFrom(1));
    expect(await find('h')).toEqual(hundredFrom(101));
    expect(await find('h', keeper.ask)).toEqual(hundredFrom(1));
  });

  it('passes over a relation while its module is off', async () => {
    const set = switcher(running, keeper.id);
    expect(await set('labelling', false)).toEqual({ kind: 'switched', state: 'off' });
    expect(await find('river')).toEqual([]);
    expect(await find('great')).toEqual(hundredFrom(101));
    expect(await set('labelling', true)).toEqual({ kind: 'switched', state: 'on' });
    expect(await find('river')).toEqual([2, 3]);
  });

  it('takes one statement more than the list, and one alone where nothing can be found', async () => {
    const counted = async (search: string | null) => {
      statements = [];
      await find(search);
      return statements.filter((statement) => statement.includes('"picture"')).length;
    };
    expect([await counted(null), await counted('great'), await counted('P-7')]).toEqual([1, 2, 2]);
    expect([await counted('zzz'), await counted('%%%')]).toEqual([2, 1]);
  });

  it('is a fault of the author where a type declares nothing to be found by', async () => {
    await expect(contextOf(running).page(Unfindable, null, {}, { search: 'great' })).rejects.toThrow(
      'Unfindable does not declare by what it is found',
    );
  });
});
