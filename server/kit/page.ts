import type { SelectQueryBuilder } from 'kysely';

/** Narrows, by the properties of the class, which rows are meant. */
export type Refine<T> = (
  query: SelectQueryBuilder<{ t: T }, 't', unknown>,
) => SelectQueryBuilder<{ t: T }, 't', unknown>;

/** What to sort by. The entity's key is added as the last tie-breaker. */
export type Order<T> = readonly (readonly [keyof T & string, 'asc' | 'desc'])[];

export interface PageRequest {
  /** How many at most: 1 to 100, 20 by default. */
  readonly first?: number | null | undefined;
  /** The cursor of the last row of the page before. */
  readonly after?: string | null | undefined;
}

/** A Relay connection. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
