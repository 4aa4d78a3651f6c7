import type { Class } from './entity.ts';

interface RelationBase<T, U extends object> {
  readonly target: Class<U>;
  /** The property here, and the property there that holds the same value. */
  readonly here: string;
  readonly there: string;
  readonly description: string;
  /** Whoever sees the parent sees the target through it, whatever the target says of itself. */
  readonly withParent: boolean;
  /** Carries the type; never present. */
  readonly from?: (row: T) => void;
}

export interface One<T, U extends object> extends RelationBase<T, U> {
  readonly kind: 'one';
  readonly nullable: boolean;
}

export interface Many<T, U extends object> extends RelationBase<T, U> {
  readonly kind: 'many';
  readonly orderBy: string;
  readonly direction: 'asc' | 'desc';
  /** How many of each parent, when the client does not say. */
  readonly first: number;
}

export type Relation<T, U extends object> = One<T, U> | Many<T, U>;

/** The one row there whose property `there` equals the property `here`: `one(Agency, { agencyId: 'id' }, ...)`. */
export function one<U extends object, const H extends string, const K extends keyof U & string>(
  target: Class<U>,
  join: { readonly [P in H]: K },
  description: string,
  options: { readonly nullable?: boolean; readonly withParent?: boolean } = {},
): One<{ readonly [P in H]: U[K] | null }, U> {
  const [here, there] = only(join);
  return {
    kind: 'one',
    target,
    here,
    there,
    description,
    nullable: options.nullable ?? false,
    withParent: options.withParent ?? false,
  };
}

/** The rows there that belong to a row here, newest or oldest first, limited per parent. */
export function many<U extends object, const H extends string, const K extends keyof U & string>(
  target: Class<U>,
  join: { readonly [P in H]: K },
  description: string,
  options: ({ readonly newest: keyof U & string } | { readonly oldest: keyof U & string }) & {
    readonly first: number;
    readonly withParent?: boolean;
  },
): Many<{ readonly [P in H]: U[K] | null }, U> {
  const [here, there] = only(join);
  const sort =
    'newest' in options
      ? { orderBy: options.newest, direction: 'desc' as const }
      : { orderBy: options.oldest, direction: 'asc' as const };
  return {
    kind: 'many',
    target,
    here,
    there,
    description,
    ...sort,
    first: options.first,
    withParent: options.withParent ?? false,
  };
}

function only(join: Readonly<Record<string, string>>): readonly [string, string] {
  const [pair, ...more] = Object.entries(join);
  if (pair === undefined || more.length > 0)
    throw new Error('A relation joins on exactly one pair of properties');
  return pair;
}
