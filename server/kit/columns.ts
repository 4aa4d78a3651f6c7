import type { BaseEnum } from '@pothos/core';
import type { RawBuilder } from 'kysely';

/** How a property of a class appears in the graph. */
export interface Column<V> {
  readonly kind: 'column';
  readonly type: 'ID' | 'Int' | 'String' | 'Boolean' | 'Date' | 'DateTime' | BaseEnum;
  readonly description: string;
  readonly nullable: boolean;
  /** Carries the type; never present. */
  readonly carries?: V;
}

/** A value that PostgreSQL makes of other properties of the row, and of nothing else: the same in every statement. */
export interface Computed<T, V> {
  readonly kind: 'computed';
  readonly column: Column<V>;
  readonly from: { of(col: (property: keyof T & string) => RawBuilder<unknown>): RawBuilder<V> }['of'];
}

const column =
  <V>(type: Column<V>['type']) =>
  (description: string): Column<V> => ({ kind: 'column', type, description, nullable: false });

export const id = column<number>('ID');
export const int = column<number>('Int');
export const string = column<string>('String');
export const boolean = column<boolean>('Boolean');
/** A day without a time, `YYYY-MM-DD`. */
export const date = column<string>('Date');
/** A moment; on the wire in UTC with milliseconds (RFC 3339). */
export const dateTime = column<Date>('DateTime');

/** One of a closed set, a const object that `choices` put into the graph. */
export function choice<E extends BaseEnum>(of: E, description: string): Column<E[keyof E]> {
  return { kind: 'column', type: of, description, nullable: false };
}

/** The same column where the value may be missing. */
export function maybe<V>(of: Column<V>): Column<V | null> {
  return { kind: 'column', type: of.type, description: of.description, nullable: true };
}

export function computed<T, V>(of: Column<V>, from: Computed<T, V>['from']): Computed<T, V> {
  return { kind: 'computed', column: of, from };
}
