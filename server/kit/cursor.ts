import { z } from 'zod';
import { InvalidInput } from './errors.ts';

const VALUES = z.tuple([z.string()], z.union([z.string(), z.number()]));

/** The place of a row in an order, opaque to clients; `of` names the list, so that no other list takes it. */
export function writeCursor(of: string, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([of, ...values])).toString('base64url');
}

/** The values in a cursor of this list. @throws InvalidInput where it is none. */
export function readCursor(of: string, cursor: string, length: number): readonly (string | number)[] {
  const parsed = VALUES.safeParse(json(cursor));
  if (parsed.success) {
    const [name, ...values] = parsed.data;
    if (name === of && values.length === length) return values;
  }
  throw new InvalidInput('after', {
    vi: 'Con trỏ trang không hợp lệ.',
    en: 'This is no cursor of this list.',
  });
}

function json(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
