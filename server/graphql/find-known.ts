import type { IncomingMessage } from 'node:http';
import { type ExecutionResult, type GraphQLError, OperationTypeNode } from 'graphql';
import { z } from 'zod';
import type { Platform } from '../context/platform.ts';
import { documentSent, meantBy } from '../door/meant.ts';
import { tokenOf } from '../identity/token-of.ts';
import type { Viewer } from '../kit/viewer.ts';
import type { Asked } from './asked.ts';
import { carryOutMutation } from './carry-out-mutation.ts';
import type { KnownOperations } from './known-operations.ts';
import { operationKind } from './operation-kind.ts';
import { readKnown } from './read-known.ts';
import { refusedLengths } from './refused-lengths.ts';

const posted = z.strictObject({
  ...documentSent,
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** What was weighed once is not weighed again. */
const ALL = Number.POSITIVE_INFINITY;

/** Nothing that is known: the pipeline has to look. */
export const NOTHING = { kind: OperationTypeNode.QUERY, result: null, paid: 0 } as const;

/**
 * What a known operation was found to be: an answer, or what the guard has against it. Without either the pipeline has
 * to look, and nothing was done.
 */
export type Found = { readonly kind: OperationTypeNode } & (
  | { readonly result: ExecutionResult | null; readonly paid: number }
  | { readonly refusal: GraphQLError }
);

/** Finds what a body asks for among the operations that are known, and has it answered. */
export async function findKnown(
  platform: Platform,
  known: KnownOperations,
  body: Buffer,
  request: IncomingMessage,
  by: Pick<Asked, 'address' | 'requestId' | 'gone'>,
): Promise<Found> {
  const { registry, door } = platform;
  const asked = posted.safeParse(jsonIn(body)).data;
  const text = asked === undefined ? undefined : meantBy(asked, door.documents);
  const graph = registry.graph();
  const document = text === undefined ? undefined : known.of(graph, text);
  if (asked === undefined || text === undefined || document === undefined) return NOTHING;
  const { operationName, variables: variableValues } = asked;
  const args = { schema: graph.schema, document, operationName, variableValues };
  if (refusedLengths(args).length > 0) return NOTHING;
  const kind = operationKind(document, operationName);
  const isAct = kind === OperationTypeNode.MUTATION;
  const counted = door.countedAs(request);
  // Somebody has to be looked up once, to be counted as who they are and not by their address: by an act at once, which
  // does so anyway.
  const newcomer = counted === undefined && isAct ? await lookUp(platform, request, by.address) : null;
  const viewer = counted ?? newcomer;
  if (viewer === null && counted === undefined) return NOTHING;
  const refusal = await door.guard.refusalOf(args, { viewer, address: by.address, paid: 0 });
  if (refusal !== null) return { kind, refusal };
  const isOpenToAll = door.documents.free || door.documents.has(text);
  const result = isAct
    ? await carryOutMutation(platform, graph, args, isOpenToAll, request, { ...by, paid: ALL }, newcomer)
    : await readKnown(platform, graph, args, isOpenToAll, request, by);
  return { kind, result, paid: ALL };
}

/** Who asks and was not known before; null where nobody does, or nothing of theirs may begin. */
async function lookUp(
  { door, identity, publicUrl }: Platform,
  { headers }: IncomingMessage,
  address: string,
): Promise<Viewer | null> {
  const token = tokenOf(publicUrl, headers)?.token;
  if (token === undefined || (await door.guard.refusalOfAll(null, address)) !== null) return null;
  return identity.viewerOf(token);
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
