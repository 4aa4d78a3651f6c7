import { type GraphQLSchema, validateSchema } from 'graphql';
import { eventFields } from '../events/event-fields.ts';
import { eventTypesField } from '../events/event-types-field.ts';
import { eventsIn } from '../events/events-in.ts';
import { declareEntities } from '../kit/declared.ts';
import type { Graph } from '../kit/graph.ts';
import { kitRefusals } from '../kit/kit-refusals.ts';
import type { Module } from '../kit/module.ts';
import { mountEntity } from '../kit/mount.ts';
import { type Alongside, type Builder, createBuilder, type SchemaPart } from '../kit/schema.ts';
import { dependantsOf } from '../registry/order.ts';
import { gatherEntities } from './gather-entities.ts';

/** A module whose contribution cannot be composed. */
class CompositionFault extends Error {}

/**
 * Makes one graph of the platform and the enabled modules: all of it, or a CompositionFault that names those it fails on. It
 * changes nothing, so that a caller keeps what it has where composing fails.
 */
export function compose(modules: readonly Module[], platform: Module): Graph {
  try {
    return make(modules, platform);
  } catch (cause) {
    const names = blamed(modules, platform).join(', ');
    throw new CompositionFault(`The graph cannot be made, because of ${names}: ${String(cause)}`, { cause });
  }
}

function make(enabled: readonly Module[], platform: Module): Graph {
  const modules = [platform, ...enabled];
  const events = eventsIn({ modules });
  const own = [...kitRefusals, eventFields(events), eventTypesField(events)];
  const contributions = modules.map((module) => ({ module, parts: partsOf(module, modules) }));
  const entities = gatherEntities([...own, ...contributions.flatMap(({ parts }) => parts)]);
  const build = createBuilder();
  declareEntities(build, entities);
  for (const part of own) if (typeof part === 'function') part(build);
  const mutations = new Map<string, Module>();
  for (const { module, parts } of contributions)
    notingMutations(
      build,
      (name) => mutations.set(name, module),
      () => {
        for (const part of parts) if (typeof part === 'function') part(build);
      },
    );
  for (const entity of entities.values()) mountEntity(build, entity);
  const calls = new Map(modules.flatMap((module) => module.calls).map((each) => [each.call.name, each]));
  return { modules, entities, mutations, calls, schema: finish(build) };
}

/** Tells the names of the mutations that are declared meanwhile. */
function notingMutations(build: Builder, note: (name: string) => void, declare: () => void): void {
  const plain = build.mutationField;
  build.mutationField = (name, field) => {
    note(name);
    return plain.call(build, name, field);
  };
  try {
    declare();
  } finally {
    build.mutationField = plain;
  }
}

/** The modules without which the rest would make a graph; of two that stand on each other, the upper one. */
function blamed(modules: readonly Module[], platform: Module): readonly string[] {
  const culprits = modules.filter((module) => {
    const gone = new Set([module.contract.id, ...dependantsOf(module.contract.id, modules)]);
    try {
      make(
        modules.filter(({ contract }) => !gone.has(contract.id)),
        platform,
      );
      return true;
    } catch {
      return false;
    }
  });
  const uppermost = culprits.filter(({ contract }) => dependantsOf(contract.id, culprits).length === 0);
  return (uppermost.length > 0 ? uppermost : modules).map(({ contract }) => contract.id);
}

function partsOf(module: Module, enabled: readonly Module[]): readonly SchemaPart[] {
  const ids = new Set(enabled.map(({ contract }) => contract.id));
  return module.schema.flatMap((part) => {
    if (!isAlongside(part)) return [part];
    return part.others.every(({ id }) => ids.has(id)) ? [part.part] : [];
  });
}

function isAlongside(part: SchemaPart | Alongside): part is Alongside {
  return typeof part === 'object' && part.kind === 'alongside';
}

function finish(build: Builder): GraphQLSchema {
  const schema = build.toSchema();
  const [fault] = validateSchema(schema);
  if (fault !== undefined) throw fault;
  return schema;
}
