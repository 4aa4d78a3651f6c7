import { type QueryExecutorProvider, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { gatheredRead, type Slots, single } from '../../../server/kit/index.ts';
import { type Stated, stated, type Version } from './stated.ts';

/** One version, whether it is in force or not. @throws where there is none: ids come from foreign keys */
export async function findVersion(db: QueryExecutorProvider, id: number): Promise<Version> {
  const known = kept.get(id);
  const found = single(await findById(db, { id, known: known?.revision ?? null }));
  const { revision, inUse, validTo } = found;
  const states = found.stated ?? known?.stated;
  if (states === undefined) throw new Error('A version that is not known states nothing');
  if (inUse) kept.set(id, { revision, stated: states });
  return { ...states, validTo };
}

/**
 * What versions in use state, by id, as it was in a revision of their row. While they are in use PostgreSQL refuses
 * another content (`version_keeps_what_it_states`), and who begins to use one makes another revision of it. Who corrects one
 * without the triggers writes its row, too.
 */
const kept = new LRUCache<number, { readonly revision: string; readonly stated: Stated }>({ max: 5_000 });

interface Found {
  readonly revision: string;
  readonly inUse: boolean;
  readonly validTo: string | null;
  /** Null where it is that of the known revision. */
  readonly stated: Stated | null;
}

const findById = gatheredRead(
  { id: 'bigint', known: 'text' },
  (_, { id, known }: Slots<{ id: number; known: string | null }>) => sql<Found>`
    select version.xmin::text as revision, version.in_use, version.valid_to,
      case when not version.in_use or version.xmin::text is distinct from ${known}::text then ${stated} end as stated
    from procedures.procedure_version as version where version.id = ${id}`,
);
