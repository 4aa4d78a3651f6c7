import { type RawBuilder, sql } from 'kysely';

/** A value of whom a read finds something for, by its name; see forEachSharer. */
export function ofSharer(name: string): RawBuilder<never> {
  return sql.raw(`sharer."${name}"`);
}
