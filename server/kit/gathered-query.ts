import type { CompiledQuery } from 'kysely';

/** How a statement is asked of many things at once. */
export interface Gathering {
  /** Whether it only reads. */
  readonly reads: boolean;
  /** The statement for all of these; each of its rows says in `nth` which of them it belongs to, from 0. */
  readonly ofMany: (things: readonly object[]) => CompiledQuery;
}

/** A statement as it is asked of one thing, which knows how it is asked of many. */
export class GatheredQuery implements CompiledQuery {
  readonly query: CompiledQuery['query'];
  readonly queryId: CompiledQuery['queryId'];
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly thing: object;
  readonly gathering: Gathering;

  constructor({ query, queryId, sql, parameters }: CompiledQuery, thing: object, gathering: Gathering) {
    this.query = query;
    this.queryId = queryId;
    this.sql = sql;
    this.parameters = parameters;
    this.thing = thing;
    this.gathering = gathering;
  }
}
