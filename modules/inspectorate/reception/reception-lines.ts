import type { Context } from '../../../server/kit/index.ts';
import { people } from '../../people/contract.ts';
import { findReceptions, type ReceptionRow } from '../queries/receptions.ts';

/** How many entries are in memory at a time. */
const BATCH = 500;

/** An entry of the reception book; `visitor` is null for whoever denounced, who stands in no book. */
export interface ReceptionLine extends ReceptionRow {
  readonly visitor: {
    readonly name: string;
    readonly citizenNumber: string | null;
    readonly address: string | null;
  } | null;
}

/** The entries of a book up to a number, batch by batch; `written` learns how many before the next are read. */
export async function* receptionLines(
  ctx: Pick<Context, 'db' | 'call'>,
  book: { readonly agencyId: number; readonly year: number; readonly upTo: number },
  written: (count: number) => Promise<void>,
): AsyncGenerator<readonly ReceptionLine[]> {
  let count = 0;
  for (let rows = await next(0); rows.length > 0; rows = await next(rows.at(-1)?.number ?? 0)) {
    const personIds = [...new Set(rows.flatMap(({ petitionerId }) => petitionerId ?? []))];
    const persons = new Map(
      (await ctx.call(people.calls.contacts, { personIds })).map((person) => [person.personId, person]),
    );
    yield rows.map((row) => ({
      ...row,
      visitor: row.petitionerId === null ? null : (persons.get(row.petitionerId) ?? null),
    }));
    count += rows.length;
    await written(count);
  }

  function next(after: number): Promise<ReceptionRow[]> {
    return findReceptions(ctx.db, book, after, BATCH);
  }
}
