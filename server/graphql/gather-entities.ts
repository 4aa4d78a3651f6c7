import { filtered } from '../kit/condition.ts';
import type { AnyEntity, AnyExtension, Class } from '../kit/entity.ts';
import type { SchemaPart } from '../kit/schema.ts';

/** The entities with what other modules add to them. @throws where one is declared twice, or a field is */
export function gatherEntities(parts: readonly SchemaPart[]): ReadonlyMap<Class<object>, AnyEntity> {
  const entities = new Map<Class<object>, AnyEntity>();
  for (const part of parts.filter((given) => isObject(given, 'entity'))) {
    if (entities.has(part.type)) throw new Error(`${part.name} is declared twice`);
    refuseTwice(part.name, [part.columns, part.computed, part.relations].flatMap(Object.keys));
    refuseMissing(part);
    for (const filter of part.filters) {
      filtered(part, filter);
      if (PAGE.has(filter)) throw new Error(`${part.name} cannot have a filter of the name ${filter}`);
    }
    entities.set(part.type, part);
  }
  for (const part of parts.filter((given) => isObject(given, 'extension'))) {
    const entity = entities.get(part.type);
    if (entity === undefined) throw new Error(`${part.type.name} is extended, but nobody declares it`);
    const { columns, computed, relations } = entity;
    refuseTwice(entity.name, [columns, computed, relations, part.relations].flatMap(Object.keys));
    entities.set(part.type, { ...entity, relations: { ...relations, ...part.relations } });
  }
  return entities;
}

function refuseTwice(type: string, fields: readonly string[]): void {
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  if (twice !== undefined) throw new Error(`The field ${type}.${twice} is declared twice`);
}

/** The arguments that every paged list has of its own. */
const PAGE: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before', 'orderBy', 'search']);

/** A comparison with a missing value is neither true nor false: such rows would be on no page. */
function refuseMissing({ name, columns, orders }: AnyEntity): void {
  const sorted = Object.values(orders).flatMap(({ by }) => by.map(([property]) => property));
  const missing = sorted.find((property) => columns[property]?.nullable !== false);
  if (missing !== undefined)
    throw new Error(`A list of ${name} cannot be in the order of ${missing}, which may be missing`);
}

function isObject<K extends 'entity' | 'extension'>(
  part: SchemaPart,
  kind: K,
): part is Extract<AnyEntity | AnyExtension, { readonly kind: K }> {
  return typeof part === 'object' && part.kind === kind;
}
