import { type RawBuilder, sql } from 'kysely';
import type { Slots } from '../kit/slots.ts';
import type { KeptAnswer } from './kept-answer.ts';

export type Key = Slots<{ readonly accountId: number; readonly key: string }>;
export type Earlier = Pick<KeptAnswer, 'operation' | 'argumentsHash' | 'resultId'>;
export type Looked = { readonly locked: boolean } & { readonly [K in keyof Earlier]: Earlier[K] | null };

/** Looks at what was answered under a key; one row in any case. */
export const lookUnder = (locked: RawBuilder<unknown>, { accountId, key }: Key) => sql<Looked>`
  select ${locked} as locked, known.operation, known.arguments_hash, known.result_id from (select) as one
  left join server.idempotency as known on known.account_id = ${accountId} and known.key = ${key}`;
