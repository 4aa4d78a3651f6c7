import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type Act,
  defineContract,
  implement,
  ModuleState,
  opensWork,
  ownWork,
  parse,
  type SchemaPart,
} from '../../server/kit/index.ts';
import type { Running } from '../../server/start/start.ts';
import { OF_THIS_DATABASE } from '../support/of-this-database.ts';
import { account } from './account.ts';
import { contextOf } from './announce.ts';
import { alpha, Book, library } from './library.ts';
import { database, only } from './serve.ts';
import { until } from './until.ts';

// A counter that lends books: a note is what was lent and is not back yet.
const beta = defineContract({ id: 'beta', title: 'Mượn sách', permissions: { lend: 'Cho mượn sách.' } });
const book = z.object({ book: z.int() });
/** Where an act stops in the middle: it says that it is there, and waits. */
const door = { reached: Promise.withResolvers<void>(), open: Promise.withResolvers<void>() };
const SLOW = 7;

async function noteLent({ db }: Act, id: number): Promise<number> {
  await sql`insert into alpha.note (book_id, words) values (${id}, 'lent')`.execute(db);
  if (id === SLOW) {
    door.reached.resolve();
    await door.open.promise;
  }
  return id;
}

const counter: SchemaPart = (build) => {
  const authScopes = { may: beta.permissions.lend };
  build.mutationField('lend', (t) =>
    t.field({
      type: Book,
      description: 'Lends a book.',
      authScopes,
      ...opensWork(),
      args: { book: t.arg.int({ required: true, description: 'Which.' }) },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Book, info, {}, (act) => noteLent(act, parse(book, args).book)),
    }),
  );
  build.mutationField('takeBack', (t) =>
    t.field({
      type: Book,
      description: 'Takes it back.',
      authScopes,
      errors: {},
      args: { book: t.arg.int({ required: true, description: 'Which.' }) },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Book, info, {}, async ({ db }) => {
          await sql`delete from alpha.note where book_id = ${args.book}`.execute(db);
          return args.book;
        }),
    }),
  );
};
const lending = implement(beta, {
  requires: [alpha],
  schema: [counter],
  openWork: {
    lent: ownWork(beta, {
      title: 'Sách đang cho mượn / Books that are lent',
      states: { LENT: 'lent', LOST: 'lost' },
      words: { lent: { vi: 'đang mượn', en: 'is lent' }, lost: { vi: 'đã mất', en: 'is lost' } },
      count: async (db) => {
        const { rows } = await sql<{ count: number }>`select count(*) from alpha.note`.execute(db);
        return new Map([['lent', only(rows).count]]);
      },
    }),
  },
});

const { serve, owner } = database();
let here: Running;
let there: Running;
let librarian: Awaited<ReturnType<typeof account>>;
beforeAll(async () => {
  here = await serve([library(), lending]);
  there = await serve([library(), lending]);
  await sql`insert into alpha.book (shelf_id, title) select 1, 'Số đỏ' from generate_series(1, ${SLOW})`.execute(
    owner(),
  );
  librarian = await account(there, 'librarian', [beta.permissions.lend]);
});

type Answer = { readonly answer: { readonly __typename: string } };
const ask = async (act: 'lend' | 'takeBack', id: number) => {
  const { data } = await librarian.ask<Answer>(
    `mutation { answer: ${act}(book: ${id}) { __typename ... on Refusal { vi en } } }`,
  );
  return data?.answer;
};
/** Switches the counter at a process, with something to do in the middle. */
const put = (state: ModuleState, meanwhile: (act: Act) => Promise<void> = async () => undefined) => {
  const { registry } = here.platform;
  return contextOf(here).transact(async (act) => {
    await registry.hold(act);
    await registry.close(act, beta.id);
    await meanwhile(act);
    await registry.put(act, beta.id, state);
  });
};
/** Whether so many wait to hold the state of a module. */
const wait = (count: number) =>
  until(async () => {
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted
        and ${sql.raw(OF_THIS_DATABASE)}`.execute(owner());
    return only(rows).waiting === count;
  });

it('whoever is about to switch a module waits for what is being begun at another process, and counts it', async () => {
  const lent = ask('lend', SLOW);
  await door.reached.promise;
  let counted: unknown;
  const switching = put(ModuleState.ON, async (act) => {
    counted = await here.platform.registry.workOf(act, beta.id);
  });
  await wait(1);
  door.open.resolve();
  await switching;
  expect(counted).toMatchObject({ openWork: [{ name: 'beta.lent', state: 'LENT', count: 1 }] });
  expect(await lent).toMatchObject({ __typename: 'Book' });
});

it('what is begun at another process while a module is put into draining is refused, and changes nothing', async () => {
  const lents: ReturnType<typeof ask>[] = [];
  await put(ModuleState.DRAINING, async () => {
    lents.push(ask('lend', 1), ask('lend', 2));
    await wait(2);
  });
  for (const lent of lents)
    expect(await lent).toEqual({
      __typename: 'ModuleDraining',
      vi: expect.stringContaining('beta'),
      en: expect.stringContaining('beta'),
    });
  const { rows } = await sql`select book_id from alpha.note`.execute(owner());
  expect(rows).toEqual([{ bookId: SLOW }]);
});

it('what was begun is finished while the module drains', async () => {
  expect(await ask('takeBack', SLOW)).toMatchObject({ __typename: 'Book' });
});

it('what waited while a module was frozen is refused as frozen, and as draining where it was switched off', async () => {
  for (const [state, refusal] of [
    [ModuleState.FROZEN, 'ModuleFrozen'],
    [ModuleState.OFF, 'ModuleDraining'],
  ] as const) {
    await put(ModuleState.ON);
    // By itself it may still be reading what was before.
    await there.platform.registry.reload();
    const lents: ReturnType<typeof ask>[] = [];
    await put(state, async () => {
      lents.push(ask('lend', 1));
      await wait(1);
    });
    expect(await Promise.all(lents)).toMatchObject([{ __typename: refusal }]);
  }
});
