import { sql } from 'kysely';
import type { Inserted } from '../data/inserted.ts';

/** What was answered to a mutation under the key of its intention. */
export interface KeptAnswer {
  readonly accountId: number;
  readonly key: string;
  readonly operation: string;
  readonly argumentsHash: Buffer;
  readonly resultId: number;
}

/** Keeps answers under their keys. It fails where there is one already. */
export const keptAnswers: Inserted<KeptAnswer> = {
  row: ({ accountId, key, operation, argumentsHash, resultId }) => ({
    account_id: accountId,
    key,
    operation,
    arguments_hash: argumentsHash.toString('hex'),
    result_id: resultId,
  }),
  from: (rows) => sql`insert into server.idempotency (account_id, key, operation, arguments_hash, result_id)
    select account_id, key, operation, decode(arguments_hash, 'hex'), result_id
    from json_to_recordset(${rows}::json) as answer (account_id bigint, key text, operation text,
      arguments_hash text, result_id bigint)`,
};
