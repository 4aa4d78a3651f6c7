import { type RawBuilder, sql } from 'kysely';
import type { AnyEntity } from './entity.ts';

/** A row whose handling is reason enough to read the personal data behind it, such as a dossier. */
export interface Ground {
  readonly type: string;
  readonly id: string;
}

/** Protected data of a person that an answer is about to tell, and the ground on which it was reached. */
export interface Disclosure {
  readonly type: string;
  readonly personId: number;
  readonly ground: Ground | null;
}

/** Where a row that resolvers work with keeps whose data it holds, and on what ground it was reached. */
export const PERSON = '@person';
const GROUND = Symbol('ground');

/** Whose data a row of `alias` is; null for nobody's. */
export function personOf(entity: AnyEntity, alias: string): RawBuilder<number | null> {
  const whose = entity.protects?.whose;
  if (whose === undefined) return sql<null>`null::bigint`;
  const col = (property: string) => sql.ref(`${alias}.${property}`);
  return typeof whose === 'string' ? sql<number>`${col(whose)}` : sql<number>`(${whose(col)})`;
}

/** The ground that stands for what is behind a row: the row itself, or what it was reached through. */
export function groundOf(entity: AnyEntity, row: object): Ground | null {
  if (entity.isGround) return { type: entity.name, id: String(Reflect.get(row, entity.key)) };
  return groundOfRow(row);
}

function groundOfRow(row: object): Ground | null {
  const ground: unknown = Reflect.get(row, GROUND);
  return isGround(ground) ? ground : null;
}

export function keepGround(row: object, ground: Ground): void {
  Object.assign(row, { [GROUND]: ground });
}

/** What a row tells of whom, where it was read with that. */
export function disclosedBy(entity: AnyEntity, row: object, ground: Ground | null): readonly Disclosure[] {
  const person: unknown = Reflect.get(row, PERSON);
  return typeof person === 'number' ? [{ type: entity.name, personId: person, ground }] : [];
}

function isGround(value: unknown): value is Ground {
  return typeof value === 'object' && value !== null && 'type' in value && 'id' in value;
}
