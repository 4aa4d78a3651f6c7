import { setImmediate as turn } from 'node:timers/promises';
import { type GraphQLSchema, validate } from 'graphql';
import type { Kysely } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import { parseWithin } from '../graphql/parse-within.ts';
import type { BrokenOperation } from '../kit/module-plan.ts';
import { registeredDocuments } from './queries/registered-documents.ts';

/** The registered operations that fit a graph and not the other, each with what is wrong then. */
export async function brokenOperations(
  db: Kysely<ServerTables>,
  now: GraphQLSchema,
  then: GraphQLSchema,
): Promise<readonly BrokenOperation[]> {
  const broken: BrokenOperation[] = [];
  for (const { text, ...operation } of await registeredDocuments(db)) {
    const document = parseWithin(text);
    const faults = validate(then, document);
    if (faults.length > 0 && validate(now, document).length === 0)
      broken.push({ ...operation, faults: faults.map(({ message }) => message) });
    // There may be thousands: others have their turn between two.
    await turn();
  }
  return broken;
}
