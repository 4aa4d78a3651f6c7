import { printSchema } from 'graphql';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { compose } from '../../server/graphql/compose.ts';
import {
  alongside,
  defineContract,
  entity,
  extend,
  id,
  implement,
  many,
  onceABuilder,
  one,
  type SchemaPart,
} from '../../server/kit/index.ts';
import { alpha, Book, base, book, library, note, reading, Shelf, shelf } from './library.ts';

class Loan {
  declare readonly id: number;
  declare readonly bookId: number;
  declare readonly book: Book;
}
class Reader {
  declare readonly id: number;
}

const beta = defineContract({ id: 'beta', title: 'Mượn sách' });
const loan = entity(Loan, {
  description: 'A loan.',
  table: 'beta.loan',
  key: 'id',
  visible: () => sql`true`,
  columns: { id: id('Id.') },
  relations: { book: one(Book, { bookId: 'id' }, 'What was lent.') },
});
const loans = extend(Book, {
  relations: { loans: many(Loan, { id: 'bookId' }, 'Its loans.', { newest: 'id', first: 5 }) },
});
const lending = implement(beta, { requires: [alpha], schema: [loan, loans] });

const root =
  (name: string): SchemaPart =>
  (build) =>
    build.queryField(name, (t) =>
      t.string({ description: 'One word.', authScopes: { public: true }, resolve: () => name }),
    );
const single = (id: string, ...schema: Parameters<typeof implement>[1]['schema']) =>
  implement(defineContract({ id, title: id }), { schema });

describe('composing the graph', () => {
  it('gives the same graph in whatever order modules and parts come', () => {
    const forwards = compose([library(), lending], base);
    const backwards = compose(
      [
        implement(beta, { requires: [alpha], schema: [loans, loan] }),
        implement(alpha, { schema: [reading, note, book, shelf], jobs: { bind: async () => undefined } }),
      ],
      base,
    );
    const sorted = (schema: typeof forwards.schema) => printSchema(schema).split('\n').sort();
    expect(sorted(backwards.schema)).toEqual(sorted(forwards.schema));
    expect(printSchema(forwards.schema)).toContain('loans(');
  });

  it.each([
    [
      'a type of the same name',
      entity(
        class Shelf {
          declare readonly id: number;
        },
        { ...shelfOf() },
      ),
      'alpha, copy',
    ],
    ['the same type again', shelf, 'copy'],
    ['a root field of the same name', root('shelves'), 'alpha, copy'],
  ])('refuses %s, and names the modules it is about and no other', (_what, part, culprits) => {
    const others = [single('gamma', root('gamma')), single('delta', root('delta'))];
    const making = () => compose([...others, library(), single('copy', part)], base);
    expect(making).toThrow(`because of ${culprits}: `);
    expect(making).toThrow(/Shelf|shelves/);
  });

  it('refuses a field that an extension puts over one of the type', () => {
    const over = extend(Book, {
      relations: { title: many(Loan, { id: 'bookId' }, '', { newest: 'id', first: 1 }) },
    });
    const greedy = implement(defineContract({ id: 'greedy', title: '' }), {
      requires: [alpha],
      schema: [loan, over],
    });
    expect(() => compose([library(), greedy], base)).toThrow(/because of greedy: .*Book\.title/);
  });

  it('refuses a relation to a class that nobody declares, and an extension of one', () => {
    const readers = extend(Shelf, {
      relations: { readers: many(Reader, { id: 'id' }, 'Readers.', { newest: 'id', first: 5 }) },
    });
    const pointing = implement(beta, { requires: [alpha], schema: [readers] });
    expect(() => compose([library(), pointing], base)).toThrow(/because of beta: .*Reader/);
    const adding = extend(Reader, { relations: { book: one(Book, { id: 'id' }, 'A book.') } });
    const extending = implement(beta, { requires: [alpha], schema: [adding] });
    expect(() => compose([library(), extending], base)).toThrow(/because of beta: .*Reader/);
  });

  it('has a part that stands alongside other modules only while all of them are on', () => {
    const gamma = defineContract({ id: 'gamma', title: '' });
    const aside = single('aside', root('always'), alongside([beta, gamma], root('withBoth')));
    const [other, third] = [single('beta', root('beta')), single('gamma', root('gamma'))];
    for (const lacking of [[aside], [aside, other], [aside, third]]) {
      expect(queriesOf(lacking)).toContain('always');
      expect(queriesOf(lacking)).not.toContain('withBoth');
    }
    expect(queriesOf([other, third])).not.toContain('withBoth');
    expect(queriesOf([aside, other, third])).toEqual(expect.arrayContaining(['always', 'withBoth']));
  });

  it('has what several parts share once, whichever of them comes first', () => {
    const pair = onceABuilder((build) =>
      build.inputType('Pair', { description: 'Two.', fields: (t) => ({ one: t.int(), other: t.int() }) }),
    );
    const sum =
      (name: string): SchemaPart =>
      (build) =>
        build.queryField(name, (t) =>
          t.int({
            description: 'A sum.',
            authScopes: { public: true },
            args: { of: t.arg({ type: pair(build), required: true, description: 'Of what.' }) },
            resolve: () => 0,
          }),
        );
    for (const parts of [
      ['sum', 'total'],
      ['total', 'sum'],
    ])
      expect(queriesOf([single('sums', ...parts.map(sum))])).toEqual(expect.arrayContaining(parts));
  });

  it('adds a relation to the type of a neighbour, which leaves with its module', () => {
    const fields = (modules: Parameters<typeof compose>[0]) => {
      const type = compose(modules, base).schema.getType('Book');
      return type !== undefined && 'getFields' in type ? Object.keys(type.getFields()) : [];
    };
    expect(fields([library(), lending])).toContain('loans');
    expect(fields([library()])).not.toContain('loans');
    expect(fields([library()])).toContain('notes');
  });
});

function queriesOf(modules: Parameters<typeof compose>[0]): string[] {
  return Object.keys(compose(modules, base).schema.getQueryType()?.getFields() ?? {});
}

function shelfOf() {
  return {
    description: 'Another shelf.',
    table: 'copy.shelf',
    key: 'id' as const,
    visible: () => sql<boolean>`true`,
    columns: { id: id('Id.') },
  };
}
