import { type ZodType, z } from 'zod';
import type { Column } from './columns.ts';
import { InvalidInput } from './errors.ts';

type Value = string | number | boolean;

// What PostgreSQL would refuse is refused here: a cursor comes from a client, who may have written it.
const words = z.string().regex(/^[^\0]*$/);
const FORMS: Readonly<Record<string, ZodType<Value>>> = {
  ID: z.int(),
  Int: z.int32(),
  Boolean: z.boolean(),
  Date: z.iso.date(),
  DateTime: z.iso.datetime(),
};

/** The place of a row in an order, opaque to clients; `of` names the list, so that no other list takes it. */
export function writeCursor(of: string, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([of, ...values])).toString('base64url');
}

/** The values in a cursor of this list, each of the type of its column. @throws InvalidInput where it is none. */
export function readCursor(
  of: string,
  cursor: string,
  types: readonly Column<unknown>['type'][],
  argument = 'after',
): readonly Value[] {
  const parsed = z
    .array(z.unknown())
    .length(types.length + 1)
    .safeParse(json(cursor));
  if (parsed.success && parsed.data[0] === of) {
    const values = types.map((type, at) => formOf(type).safeParse(parsed.data[at + 1]));
    const read = values.flatMap((value) => (value.success ? [value.data] : []));
    if (read.length === types.length) return read;
  }
  throw new InvalidInput(argument, {
    vi: 'Con trỏ trang không hợp lệ.',
    en: 'This is no cursor of this list.',
  });
}

function formOf(type: Column<unknown>['type']): ZodType<Value> {
  // A closed set may be stored as numbers or as words.
  return typeof type === 'string' ? (FORMS[type] ?? words) : z.union([z.int32(), words]);
}

function json(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
