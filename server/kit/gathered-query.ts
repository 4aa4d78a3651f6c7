import { type CompiledQuery, createQueryId } from 'kysely';

/** How a statement is asked of many things at once. */
export interface Gathering {
  /** Whether it only reads. */
  readonly reads: boolean;
  /** The statement for all of these; each of its rows says in `nth` which of them it belongs to, from 0. */
  readonly ofMany: (things: readonly object[]) => CompiledQuery;
}

/** What a plugin would know a statement by. Ours know none. */
const ID = createQueryId();

/** A statement as it is asked of one thing, made when it is; it knows how it is asked of many. */
export class GatheredQuery implements CompiledQuery {
  readonly queryId = ID;
  readonly thing: object;
  readonly gathering: Gathering;
  readonly #make: () => CompiledQuery;
  #made: CompiledQuery | undefined;

  constructor(make: () => CompiledQuery, thing: object, gathering: Gathering) {
    this.#make = make;
    this.thing = thing;
    this.gathering = gathering;
  }

  get sql(): string {
    return this.#ofOne().sql;
  }

  get parameters(): readonly unknown[] {
    return this.#ofOne().parameters;
  }

  get query(): CompiledQuery['query'] {
    return this.#ofOne().query;
  }

  #ofOne(): CompiledQuery {
    this.#made ??= this.#make();
    return this.#made;
  }
}
