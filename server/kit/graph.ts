import type { GraphQLSchema } from 'graphql';
import type { AnyEntity, Class } from './entity.ts';
import type { Module } from './module.ts';

/** One set of enabled modules and all that follows from it. It is made whole and replaced whole. */
export interface Graph {
  readonly modules: readonly Module[];
  readonly schema: GraphQLSchema;
  /** The module that has each mutation, by the name of its field. */
  readonly mutations: ReadonlyMap<string, Module>;
  /** What its modules may ask of each other, by the name of the call. */
  readonly calls: ReadonlyMap<string, Module['calls'][number]>;
  /** The entities by class, with what other modules added to them. */
  readonly entities: ReadonlyMap<Class<object>, AnyEntity>;
}

/** The module that decides a procedure; undefined where none of this graph does. */
export function deciderOf({ modules }: Pick<Graph, 'modules'>, code: string): Module | undefined {
  return modules.find(({ procedures }) => procedures.some(({ procedure }) => procedure.code === code));
}

export function entityOf(graph: Graph, type: Class<object>): AnyEntity {
  const found = graph.entities.get(type);
  if (found === undefined) throw new Error(`No enabled module declares ${type.name}`);
  return found;
}
