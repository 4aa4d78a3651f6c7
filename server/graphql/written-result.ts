import type { ExecutionResult, GraphQLError } from 'graphql';

/** A result whose data is JSON already: over HTTP it is sent as it is, and read only where somebody looks into it. */
class WrittenResult {
  readonly text: string;
  /** Known to Yoga, which sends what it makes. */
  readonly stringify = (): string => this.text;
  readonly #data: string;

  constructor(data: string) {
    this.#data = data;
    this.text = `{"data":${data}}`;
  }

  get data(): Record<string, unknown> | null {
    return JSON.parse(this.#data);
  }
}

export function writtenResult(data: string, errors: readonly GraphQLError[]): ExecutionResult {
  return errors.length > 0 ? { errors, data: JSON.parse(data) } : new WrittenResult(data);
}

/** The result as an object like any other, for a transport that makes its own text of it. */
export function readResult<R extends object>(result: R): R | { readonly data: WrittenResult['data'] } {
  return result instanceof WrittenResult ? { data: result.data } : result;
}

/** The whole of a result that is written already; undefined for any other. */
export function textOf(result: ExecutionResult): string | undefined {
  return result instanceof WrittenResult ? result.text : undefined;
}
