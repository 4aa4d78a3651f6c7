import { InvalidInput } from '../kit/errors.ts';

/** A place in the log: the number of the transaction, and of the event within it. */
export interface Position {
  readonly tx: string;
  readonly id: number;
}

/** Negative where the first is before the second. Numbers of transactions have up to 20 digits, and no zeros in front. */
export function comparePositions(a: Position, b: Position): number {
  if (a.tx.length !== b.tx.length) return a.tx.length - b.tx.length;
  if (a.tx !== b.tx) return a.tx < b.tx ? -1 : 1;
  return a.id - b.id;
}

const FORM = /^(\d{1,20})\.(\d{1,15})$/;

/** The cursor that clients keep. */
export function writePosition({ tx, id }: Position): string {
  return Buffer.from(`${tx}.${id}`).toString('base64url');
}

/** @throws InvalidInput where it is no cursor of the log */
export function readPosition(cursor: string): Position {
  const [, tx, id] = FORM.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (tx === undefined || id === undefined || BigInt(tx) > MAX_XID) {
    throw notOfThisLog();
  }
  return { tx: String(BigInt(tx)), id: Number(id) };
}

const MAX_XID = 2n ** 64n - 1n;

export function notOfThisLog(): InvalidInput {
  return new InvalidInput('after', {
    vi: 'Con trỏ sự kiện không hợp lệ.',
    en: 'This is no cursor of the event log.',
  });
}
