import type { ExecutionResult, GraphQLError } from 'graphql';

const texts = new WeakMap<ExecutionResult, string>();

/** A result whose data is JSON already: over HTTP it is sent as it is, and read only where somebody looks into it. */
export function writtenResult(data: string, errors: readonly GraphQLError[]): ExecutionResult {
  if (errors.length > 0) return { errors, data: JSON.parse(data) };
  const text = `{"data":${data}}`;
  const result = {
    get data() {
      return JSON.parse(data);
    },
    // Known to Yoga, which sends what it makes.
    stringify: () => text,
  };
  texts.set(result, text);
  return result;
}

/** The whole of a result that is written already; undefined for any other. */
export function textOf(result: ExecutionResult): string | undefined {
  return texts.get(result);
}
