import type { BaseEnum } from '@pothos/core';
import type { Builder, SchemaPart } from './schema.ts';

/** Puts a closed set into the graph: a const object of name to stored value, with a sentence for each. */
export function choices<E extends BaseEnum>(
  of: E,
  name: string,
  description: string,
  values: { readonly [K in keyof E & string]: string },
): SchemaPart {
  const described = Object.fromEntries(
    Object.entries(values).map(([value, sentence]) => [value, { description: sentence }]),
  );
  return (build) => mountChoices(build, of, name, description, described);
}

function mountChoices(
  build: Builder,
  of: BaseEnum,
  name: string,
  description: string,
  values: Readonly<Record<string, { readonly description: string }>>,
): void {
  build.enumType(of, { name, description, values });
}
