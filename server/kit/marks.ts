import { type RawBuilder, sql } from 'kysely';
import { type Disclosure, personOf } from './disclosure.ts';
import type { AnyEntity } from './entity.ts';
import type { Piece } from './json-text.ts';

/** Around a mark; nothing that is JSON holds it. */
const EDGE = '\u0002';

/** The nearest row above that is ground enough, by the alias it has in the statement. */
export interface MarkedGround {
  readonly entity: AnyEntity;
  readonly alias: string;
}

/** Before the answer of a row: whose protected data follows. The text is never sent with it. */
export function markOf(entity: AnyEntity, alias: string, ground: MarkedGround | null): readonly Piece[] {
  const person = personOf(entity, alias);
  const through: RawBuilder<unknown> =
    ground === null
      ? sql`''`
      : sql`${sql.lit(`:${ground.entity.name}:`)} || ${sql.ref(`${ground.alias}.${ground.entity.key}`)}::text`;
  return [EDGE, sql`coalesce(${sql.lit(`${entity.name}:`)} || ${person}::text || ${through}, '')`, EDGE];
}

/** The text as it is sent, and what it tells of whom. */
export function unmarked(marked: string): {
  readonly text: string;
  readonly disclosed: readonly Disclosure[];
} {
  const disclosed: Disclosure[] = [];
  const parts = marked.split(EDGE);
  // Every other part is what stands between two edges.
  for (const said of parts.filter((_, at) => at % 2 === 1)) {
    const [type, person, through, id] = said.split(':');
    if (type === undefined || person === undefined) continue;
    const ground = through === undefined || id === undefined ? null : { type: through, id };
    disclosed.push({ type, personId: Number(person), ground });
  }
  return { text: parts.filter((_, at) => at % 2 === 0).join(''), disclosed };
}
