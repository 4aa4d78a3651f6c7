import { z } from 'zod';
import type { ArgumentBuilder } from '../kit/arguments.ts';
import type { EventsAsked } from '../kit/event-desk.ts';
import { parse } from '../kit/parse.ts';
import { text } from '../kit/text.ts';

const MOST = 1_000;

const asked = z.object({
  after: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  types: z
    .array(text(200))
    .max(MOST)
    .nullish()
    .transform((value) => value ?? null),
  agencies: z
    .array(
      z
        .string()
        .regex(/^\d{1,15}$/)
        .transform(Number),
    )
    .max(MOST)
    .nullish()
    .transform((value) => value ?? null),
  procedures: z
    .array(text(40))
    .max(MOST)
    .nullish()
    .transform((value) => value ?? null),
});

/** The arguments by which a field says which events are meant. */
export function eventsArguments(arg: ArgumentBuilder, after: string) {
  return {
    after: arg.string({ description: after }),
    types: arg.stringList({ description: 'Names of the types that are wanted; without them, all.' }),
    agencies: arg.idList({ description: 'Only what happened in these agencies.' }),
    procedures: arg.stringList({ description: 'Only what belongs to procedures with these national codes.' }),
  };
}

/** @throws InvalidInput */
export function eventsAsked(args: object): EventsAsked {
  return parse(asked, args);
}
