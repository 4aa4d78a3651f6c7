import { getNamedType } from 'graphql';
import { z } from 'zod';
import type { Asker } from './asker.ts';
import { graphqlOver } from './client.ts';
import { type Asked, type Call, textOf } from './documents-of.ts';

const PING = 'query { communes(first: 1) { edges { cursor } } }';

const error = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.unknown(),
});
const result = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(error).optional(),
});
type Result = z.output<typeof result>;

/** The type of what the feed tells. */
const FEED = 'Delivery';
const delivery = z.object({ __typename: z.literal(FEED), event: z.unknown() });

/** All that somebody is answered to one call. */
export interface CallAnswer {
  readonly call: Call;
  readonly told: readonly unknown[];
  readonly errors: readonly z.output<typeof error>[];
}

/**
 * What somebody is answered; to a subscription what comes before queries behind it on the same socket are answered, and
 * of the feed all that there is until now.
 */
export async function answersTo(url: string, asker: Asker, asked: Asked): Promise<readonly CallAnswer[]> {
  if (asked.operation === 'subscription') {
    const told = z.array(result).parse(await heard(asker, asked));
    return answersIn(told, asked.calls);
  }
  const told = result.parse(await graphqlOver(url, asker.token, 'kiểm thử')(textOf(asked)));
  const answers = answersIn([told], asked.calls);
  const refused = answers.filter(({ errors }) => errors.length > 0);
  if (told.data != null || refused.length === asked.calls.length) return answers;
  // What is refused took the answers to the others with it: they are asked again without it.
  const calls = answers.filter(({ errors }) => errors.length === 0).map(({ call }) => call);
  return [...refused, ...(await answersTo(url, asker, { ...asked, calls }))];
}

/** An error without a place is said to each call. */
function answersIn(results: readonly Result[], calls: readonly Call[]): readonly CallAnswer[] {
  return calls.map((call, nth) => {
    const name = `answer${nth}`;
    return {
      call,
      told: results.map(({ data }) => data?.[name] ?? null),
      errors: results.flatMap(({ errors = [] }) => errors.filter(({ path }) => (path?.[0] ?? name) === name)),
    };
  });
}

async function heard(asker: Asker, asked: Asked): Promise<readonly unknown[]> {
  const socket = asker.socket();
  const told: unknown[] = [];
  const caughtUp = Promise.withResolvers<void>();
  const listening = (async () => {
    for await (const result of socket.subscribe(textOf(asked))) {
      told.push(result);
      if (isSignOfLife(result)) caughtUp.resolve();
    }
  })().catch((refusal: unknown) =>
    told.push({ errors: Array.isArray(refusal) ? refusal : [{ message: String(refusal) }] }),
  );
  if (asked.calls.some(({ field }) => getNamedType(field.type).name === FEED))
    await Promise.race([caughtUp.promise, listening]);
  await socket.subscribe(PING).next();
  await socket.subscribe(PING).next();
  await socket.close();
  await listening;
  return told;
}

/** What the feed tells whoever has caught up with the log. */
function isSignOfLife(told: unknown): boolean {
  const { data } = result.parse(told);
  return Object.values(data ?? {}).some((answer) => delivery.safeParse(answer).data?.event === null);
}
