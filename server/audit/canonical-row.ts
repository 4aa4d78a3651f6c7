import { type RawBuilder, sql } from 'kysely';

const text = (column: string) => sql`coalesce(to_json(${sql.ref(column)})::text, 'null')`;
const number = (column: string) => sql`coalesce(${sql.ref(column)}::text, 'null')`;

/** The parts of an entry that are kept for ever, as JSON of always the same form: what the chain is made of. */
const publicText: RawBuilder<string> = sql<string>`'{"id":' || id || ',"tx":"' || tx || '","at":'
  || to_json(at at time zone 'UTC') || ',"kind":' || ${text('kind')} || ',"account":' || ${number('accountId')}
  || ',"for":' || ${number('forAccountId')} || ',"agency":' || ${number('agencyId')} || ',"act":' || ${text('act')}
  || ',"type":' || ${text('subjectType')} || ',"subject":' || ${text('subject')} || ',"groundType":'
  || ${text('groundType')} || ',"ground":' || ${text('ground')} || ',"request":' || ${text('requestId')}
  || ',"outcome":' || ${text('outcome')} || '}'`;

/**
 * What is personal, and may be erased one day: the chain holds the hash of this text alone, which nobody guesses for the
 * salt in it. Null where it was erased.
 */
const personalText: RawBuilder<string | null> = sql<string | null>`'{"salt":"' || salt || '","persons":'
  || coalesce(to_json(person_ids)::text, 'null') || ',"reason":' || ${text('reason')} || '}'`;

/** An entry as the chain sees it. */
export interface CanonicalRow {
  readonly id: number;
  readonly tx: string;
  readonly entry: string;
  readonly personal: string | null;
  /** What stands in the place of the personal part where that was erased. */
  readonly commitment: string | null;
}

/** The columns of a canonical row, for a statement on `server.audit`. */
export const canonicalColumns = [
  sql<number>`id`.as('id'),
  sql<string>`tx::text`.as('tx'),
  publicText.as('entry'),
  personalText.as('personal'),
  sql<string | null>`encode(commitment, 'hex')`.as('commitment'),
] as const;
