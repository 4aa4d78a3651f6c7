import { sql } from 'kysely';
import type { Ground } from './disclosure.ts';
import type { Class } from './entity.ts';
import type { Found, Hit } from './found.ts';
import { inForceOn } from './in-force.ts';
import { allOf, equal, type Narrowing } from './narrowing.ts';
import type { Order, Refine } from './page.ts';

type Plain = string | number | boolean;

/** Which rows are meant. What is said as data costs no making of a statement: it is made once for a document. */
export interface Which<T> {
  /** Properties, and what they must equal. */
  readonly where?: { readonly [K in keyof T]?: Extract<T[K], Plain> };
  /** The day on which the rows must hold, from their `validFrom` until the day before their `validTo`. */
  readonly on?: T extends { readonly validFrom: unknown; readonly validTo: unknown }
    ? Temporal.PlainDate
    : never;
  /** What somebody typed to find them, as their type declares in `search`; without anything typed all are meant. */
  readonly search?: string | null | undefined;
  /** On what ground protected data is read, where the code that reads knows one. */
  readonly ground?: Ground;
  /** Whatever else. */
  readonly refine?: Refine<T>;
}

/** Which rows a list is made of. */
export interface Listed<T> extends Which<T> {
  /** The order of a list that has one of its own, whatever was asked; by properties that every row of it has. */
  readonly order?: Order<T>;
}

/** The conditions that say which, and what of it is found by what is protected; a search asks the indexes first. */
export async function narrowedTo<T extends object>(
  type: Class<T>,
  { where = {}, on, search }: Which<T>,
  found: Found,
): Promise<{ readonly narrowing: Narrowing; readonly hits: readonly Hit[] }> {
  const held: Narrowing = {
    shape: on === undefined ? '' : 'on',
    values: on === undefined ? [] : [on.toString()],
    conditions: (days) => days.map((day) => sql<boolean>`${inForceOn('t', day)}`),
  };
  const equals = equal(Object.entries(where).filter(([, value]) => value !== undefined));
  if (search == null) return { narrowing: allOf([equals, held]), hits: [] };
  const { condition, hits } = await found(type, search);
  const isFound: Narrowing = { shape: null, values: [], conditions: () => [sql<boolean>`${condition}`] };
  return { narrowing: allOf([equals, held, isFound]), hits };
}
