import { type RawBuilder, sql } from 'kysely';
import { conditionsOf } from './condition.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { AnyEntity } from './entity.ts';
import { InvalidInput } from './errors.ts';
import { listLength } from './list-length.ts';
import { allOf, equal, type Narrowing } from './narrowing.ts';
import type { Further, Order, PageRequest } from './page.ts';

type Row = Record<string, unknown>;

/** A page that somebody asked for, as a statement needs it. */
export interface PageAsked {
  /** From the end of the list towards its beginning, for a page of the last rows. */
  readonly order: Order<Row>;
  readonly length: number;
  /** Of the whole list. */
  readonly filters: Narrowing;
  /** Where the page begins and ends in it. */
  readonly bounds: Narrowing;
  /** The cursor of the row that has these values in the properties of the order. */
  cursorAt(values: readonly unknown[]): string;
  /** The rows of the page in the order of the list, of those that were read: one more than asked for tells of a further page. */
  inOrder<R>(read: readonly R[]): readonly R[];
  further(read: number): Further;
}

/** @throws InvalidInput for a length, a cursor, a filter or a pair of arguments that no page has */
export function pageAsked(entity: AnyEntity, request: PageRequest, own?: Order<Row>): PageAsked {
  const { first, after, last, before } = request;
  if (first != null && last != null) {
    throw new InvalidInput('last', {
      vi: 'Chỉ dùng một trong hai: first hoặc last.',
      en: 'Ask for the first rows or for the last ones, not for both.',
    });
  }
  const backwards = last != null;
  const length = last == null ? listLength(first ?? 20) : listLength(last, 'last');
  const args: Readonly<Row> = { ...request };
  const order = orderOf(entity, args.orderBy, own);
  const reversed: Order<Row> = order.map(([name, direction]) => [name, direction === 'asc' ? 'desc' : 'asc']);
  // The order belongs to the name: the same rows in another order are another list.
  const list = [entity.name, ...order.flat()].join(' ');
  const types = order.map(([name]) => entity.columns[name]?.type ?? 'String');
  const inOrder = <R>(read: readonly R[]): readonly R[] =>
    backwards ? read.slice(0, length).toReversed() : read.slice(0, length);
  const boundAt = (cursor: string, towards: Order<Row>, argument: string): Narrowing => ({
    shape: argument,
    values: readCursor(list, cursor, types, argument),
    conditions: (values) => [beyond(towards, values)],
  });
  return {
    order: backwards ? reversed : order,
    length,
    filters: equal(conditionsOf(entity, args).map(({ property, value }) => [property, value])),
    bounds: allOf([
      ...(after == null ? [] : [boundAt(after, order, 'after')]),
      ...(before == null ? [] : [boundAt(before, reversed, 'before')]),
    ]),
    cursorAt: (values) => writeCursor(list, values),
    inOrder,
    further: (read) => ({
      hasNextPage: backwards ? before != null : read > length,
      hasPreviousPage: backwards ? read > length : after != null,
    }),
  };
}

/** The list's own order, the one that was asked for or the usual one, with the key behind it: no two rows are equal in it. */
function orderOf(entity: AnyEntity, name: unknown, own?: Order<Row>): Order<Row> {
  const [usual] = Object.values(entity.orders);
  const asked = typeof name === 'string' ? entity.orders[name] : usual;
  const by = own ?? asked?.by ?? [[entity.key, 'asc']];
  const last = by.at(-1);
  return last === undefined || last[0] === entity.key ? by : [...by, [entity.key, last[1]]];
}

/** Rows strictly behind the given values in the order: `(a, b) > (x, y)`, which an index answers where all go one way. */
function beyond(order: Order<Row>, values: readonly unknown[]): RawBuilder<boolean> {
  const col = (name: string) => sql.ref(`t.${name}`);
  const [first] = order;
  if (first !== undefined && order.every(([, direction]) => direction === first[1])) {
    const columns = sql.join(order.map(([name]) => col(name)));
    return sql<boolean>`(${columns}) ${first[1] === 'asc' ? sql`>` : sql`<`} (${sql.join([...values])})`;
  }
  const alternatives = order.map(([name, direction], at) => {
    const equals = order.slice(0, at).map(([before], i) => sql`${col(before)} = ${values[i]}`);
    const further =
      direction === 'asc' ? sql`${col(name)} > ${values[at]}` : sql`${col(name)} < ${values[at]}`;
    return sql`(${sql.join([...equals, further], sql` and `)})`;
  });
  return sql<boolean>`(${sql.join(alternatives, sql` or `)})`;
}
