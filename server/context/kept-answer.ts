import { type RawBuilder, sql } from 'kysely';

/** What was answered to a mutation under the key of its intention. */
export interface KeptAnswer {
  readonly accountId: number;
  readonly key: string;
  readonly operation: string;
  readonly argumentsHash: Buffer;
  readonly resultId: number;
}

/** Keeps an answer under its key. It fails where there is one already. */
export function keptAnswer(answer: KeptAnswer): RawBuilder<unknown> {
  const { accountId, key, operation, argumentsHash, resultId } = answer;
  return sql`insert into server.idempotency (account_id, key, operation, arguments_hash, result_id)
    values (${accountId}, ${key}, ${operation}, ${argumentsHash}, ${resultId})`;
}
