import type { AnyEntity, Class } from './entity.ts';
import type { Builder } from './schema.ts';

const declared = new WeakMap<Builder, ReadonlyMap<Class<object>, AnyEntity>>();

/** Tells a builder which entities its graph will have, before anything is built on them. */
export function declareEntities(build: Builder, entities: ReadonlyMap<Class<object>, AnyEntity>): void {
  declared.set(build, entities);
}

/** @throws where no enabled module declares the class */
export function declaredIn(build: Builder, type: Class<object>): AnyEntity {
  const found = declared.get(build)?.get(type);
  if (found === undefined) throw new Error(`No enabled module declares ${type.name}`);
  return found;
}
