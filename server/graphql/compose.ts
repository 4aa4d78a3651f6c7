import { type GraphQLSchema, validateSchema } from 'graphql';
import type { AnyEntity, AnyExtension, Class } from '../kit/entity.ts';
import type { Graph } from '../kit/graph.ts';
import type { Module } from '../kit/module.ts';
import { mountEntity } from '../kit/mount.ts';
import { type Alongside, type Builder, createBuilder, kitRefusals, type SchemaPart } from '../kit/schema.ts';

/** A module whose contribution cannot be composed. */
export class CompositionFault extends Error {}

/**
 * Makes one graph of the enabled modules: all of it, or a CompositionFault. It changes nothing, so that a caller
 * keeps what it has where composing fails.
 */
export function compose(modules: readonly Module[], platform: readonly SchemaPart[]): Graph {
  const parts = [...kitRefusals, ...platform, ...modules.flatMap((module) => partsOf(module, modules))];
  const entities = gather(parts);
  const build = createBuilder();
  for (const part of parts) if (typeof part === 'function') part(build);
  for (const entity of entities.values()) mountEntity(build, entity);
  return { modules, entities, schema: finish(build, modules) };
}

function partsOf(module: Module, enabled: readonly Module[]): readonly SchemaPart[] {
  const ids = new Set(enabled.map(({ contract }) => contract.id));
  return module.schema.flatMap((part) => {
    if (!isAlongside(part)) return [part];
    return ids.has(part.other.id) ? [part.part] : [];
  });
}

function isAlongside(part: SchemaPart | Alongside): part is Alongside {
  return typeof part === 'object' && part.kind === 'alongside';
}

/** The entities with what other modules add to them. */
function gather(parts: readonly SchemaPart[]): ReadonlyMap<Class<object>, AnyEntity> {
  const objects = parts.filter((part): part is AnyEntity | AnyExtension => typeof part === 'object');
  const extensions = objects.filter((part) => part.kind === 'extension');
  return new Map(
    objects
      .filter((part) => part.kind === 'entity')
      .map((entity) => {
        const added = extensions
          .filter(({ type }) => type === entity.type)
          .flatMap(({ relations }) => Object.entries(relations));
        return [entity.type, { ...entity, relations: { ...entity.relations, ...Object.fromEntries(added) } }];
      }),
  );
}

function finish(build: Builder, modules: readonly Module[]): GraphQLSchema {
  const names = modules.map(({ contract }) => contract.id).join(', ');
  try {
    const schema = build.toSchema();
    const [fault] = validateSchema(schema);
    if (fault !== undefined) throw fault;
    return schema;
  } catch (fault) {
    throw new CompositionFault(`The modules ${names || '(none)'} do not make a graph: ${String(fault)}`, {
      cause: fault,
    });
  }
}
