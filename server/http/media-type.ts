const JSON_TYPES: ReadonlyMap<string, string> = new Map([
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['application/*', 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
]);

/** As what a client takes JSON, where it names that first; undefined where it wants something else, or weighs. */
export function mediaTypeFor(accept: string | undefined): string | undefined {
  const [first = ''] = (accept ?? '*/*').split(',', 1);
  return JSON_TYPES.get(first.trim());
}
