import type { Column } from './columns.ts';
import type { Class } from './entity.ts';
import { Refusal } from './errors.ts';
import type { Builder, SchemaPart } from './schema.ts';

/** What a refusal tells besides its words: a text with a sentence of what it is, a value, or rows that were read. */
type Told =
  | string
  | { readonly type: Shown | [Shown]; readonly nullable?: boolean; readonly description: string };
type Shown = Column<unknown>['type'] | Class<object>;

/** Puts a refusal class into the graph; `exposes` names its own properties and says what each is. */
export function refusal<R extends Refusal>(
  type: new (...args: never[]) => R,
  description: string,
  exposes: { readonly [K in Exclude<keyof R, keyof Refusal> & string]?: Told } = {},
): SchemaPart {
  return (build) => mountRefusal(build, type, description, exposes);
}

function mountRefusal(
  build: Builder,
  type: new (...args: never[]) => Refusal,
  description: string,
  exposes: Readonly<Record<string, Told | undefined>>,
): void {
  const ref = build.objectRef<Refusal>(type.name).implement({
    description,
    interfaces: [Refusal],
    isTypeOf: (value) => value instanceof type,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(exposes).map(([name, told = '']) => [
          name,
          typeof told === 'string'
            ? t.string({ description: told, resolve: (row) => String(Reflect.get(row, name)) })
            : t.field({
                type: told.type,
                nullable: told.nullable ?? false,
                description: told.description,
                resolve: (row) => Reflect.get(row, name),
              }),
        ]),
      ),
  });
  build.configStore.associateParamWithRef(type, ref);
}
