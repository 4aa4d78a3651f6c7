import type { SelectQueryBuilder } from 'kysely';

/** Narrows, by the properties of the class, which rows are meant. */
export type Refine<T> = (
  query: SelectQueryBuilder<{ t: T }, 't', unknown>,
) => SelectQueryBuilder<{ t: T }, 't', unknown>;

/** What to sort by. The entity's key is added as the last tie-breaker. */
export type Order<T> = readonly (readonly [keyof T & string, 'asc' | 'desc'])[];

/** What a client asks of a paged list; beside it stand `orderBy` and the filters that the entity declares. */
export interface PageRequest {
  /** How many at most: 1 to 100, 20 by default. */
  readonly first?: number | null | undefined;
  /** The cursor of the row before the page. */
  readonly after?: string | null | undefined;
  /** How many from the end, in the place of `first`. */
  readonly last?: number | null | undefined;
  /** The cursor of the row behind the page. */
  readonly before?: string | null | undefined;
}

/** A Relay connection. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: PageInfo;
  /** Counts all rows of the list, on whatever page they are; not before it is called. */
  totalCount(): Promise<number>;
}

/** Whether the list goes on. */
export interface Further {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export interface PageInfo extends Further {
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}
