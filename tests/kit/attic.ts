import { type Kysely, sql } from 'kysely';
import {
  boolean,
  choice,
  choices,
  computed,
  date,
  dateTime,
  defineContract,
  entity,
  id,
  implement,
  int,
  many,
  maybe,
  one,
  type SchemaPart,
  string,
} from '../../server/kit/index.ts';

// An attic keeps a thing of every kind of value, and rows that no constraint looks after.

const attic = defineContract({ id: 'attic', title: 'Gác xép' });

const colours = { RED: 'đỏ', BLUE: "xanh 'lam'" } as const;
const sizes = { SMALL: 1, LARGE: 2 } as const;

class Thing {
  declare readonly id: number;
  declare readonly words: string;
  declare readonly moment: Date;
  declare readonly day: string;
  declare readonly sound: boolean;
  declare readonly count: number;
  declare readonly colour: (typeof colours)[keyof typeof colours];
  declare readonly size: (typeof sizes)[keyof typeof sizes];
  declare readonly maybeWords: string | null;
  declare readonly maybeMoment: Date | null;
  declare readonly maybeDay: string | null;
  declare readonly maybeSound: boolean | null;
  declare readonly maybeCount: number | null;
  declare readonly maybeColour: (typeof colours)[keyof typeof colours] | null;
  declare readonly inside: number | null;
  declare readonly box: Thing;
  declare readonly content: readonly Thing[];
}

const thing = entity(Thing, {
  description: 'A thing.',
  table: 'attic.thing',
  key: 'id',
  visible: () => sql`true`,
  columns: {
    id: id('Id.'),
    words: string('Words.'),
    moment: dateTime('A moment.'),
    day: date('A day.'),
    sound: boolean('Whether.'),
    count: int('How many.'),
    colour: choice(colours, 'Which colour.'),
    size: choice(sizes, 'Which size.'),
    maybeWords: maybe(string('Words.')),
    maybeMoment: maybe(dateTime('A moment.')),
    maybeDay: maybe(date('A day.')),
    maybeSound: maybe(boolean('Whether.')),
    maybeCount: maybe(int('How many.')),
    maybeColour: maybe(choice(colours, 'Which colour.')),
  },
  computed: {
    twice: computed(string('The words, twice.'), (col) => sql`${col('words')} || ${col('words')}`),
    next: computed(int('One more.'), (col) => sql`${col('count')} + 1`),
  },
  relations: {
    box: one(Thing, { inside: 'id' }, 'What it is in.'),
    content: many(Thing, { id: 'inside' }, 'What is in it.', { oldest: 'id', first: 100 }),
  },
});

const reading: SchemaPart = (build) => {
  build.queryField('things', (t) =>
    t.field({
      type: [Thing],
      description: 'All things.',
      authScopes: { public: true },
      resolve: (_root, _args, ctx, info) => ctx.list(Thing, info, [['id', 'asc']], 100),
    }),
  );
  // The same, in a form that PostgreSQL does not write.
  build.queryField('thingsOneByOne', (t) =>
    t.field({
      type: [Thing],
      description: 'All things, with nothing looked ahead for.',
      authScopes: { public: true },
      resolve: (_root, _args, ctx) => ctx.list(Thing, null, [['id', 'asc']], 100),
    }),
  );
};

export const withAttic = implement(attic, {
  schema: [
    choices(colours, 'Colour', 'A colour.', { RED: 'Red.', BLUE: 'Blue.' }),
    choices(sizes, 'Size', 'A size.', { SMALL: 'Small.', LARGE: 'Large.' }),
    thing,
    reading,
  ],
});

/** The table of the attic, empty: whatever a row promises in the graph, PostgreSQL does not insist on it. */
export async function createAttic(db: Kysely<unknown>): Promise<void> {
  await sql`create schema attic`.execute(db);
  await sql`create table attic.thing (
    id bigint generated always as identity primary key, words text, moment timestamptz(3), day date, sound boolean,
    count bigint, colour text, size integer, maybe_words text, maybe_moment timestamptz(3), maybe_day date,
    maybe_sound boolean, maybe_count bigint, maybe_colour text, inside bigint)`.execute(db);
}
