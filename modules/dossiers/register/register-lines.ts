import { type Context, momentOf } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { people } from '../../people/contract.ts';
import { procedures } from '../../procedures/contract.ts';
import { RETURN_WORDS } from '../forms/return-words.ts';
import { findReceived, type Received, type ReceivedRow } from '../queries/register.ts';
import type { RegisterLine } from './register-line.ts';

/** How many dossiers are in memory at a time. */
const BATCH = 500;

/** The lines of a register, batch by batch; `written` learns how many there were before the next are read. */
export async function* registerLines(
  ctx: Pick<Context, 'db' | 'call'>,
  of: Received,
  written: (count: number) => Promise<void>,
): AsyncGenerator<readonly RegisterLine[]> {
  const agencies = new Map<number, string>();
  const titles = new Map<number, string>();
  let last: ReceivedRow | undefined;
  let count = 0;
  do {
    const rows = await findReceived(ctx.db, of, last ?? null, BATCH);
    for (const { agencyId: id } of rows)
      if (!agencies.has(id)) agencies.set(id, (await ctx.call(organisations.calls.agency, { id })).name);
    for (const { procedureId: id } of rows)
      if (!titles.has(id)) titles.set(id, (await ctx.call(procedures.calls.version, { id })).name);
    const personIds = [...new Set(rows.map(({ applicantId }) => applicantId))];
    const persons = new Map(
      (await ctx.call(people.calls.contacts, { personIds })).map((person) => [person.personId, person]),
    );
    const before = count;
    yield rows.map((row, nth) => {
      const person = persons.get(row.applicantId);
      return {
        nth: before + nth + 1,
        code: row.code,
        procedure: titles.get(row.procedureId) ?? '',
        applicant: person?.name ?? '',
        reachedAt: [person?.address, person?.phone].filter((told) => told != null).join(', '),
        agency: agencies.get(row.agencyId) ?? '',
        receivedAt: momentOf(row.receivedAt),
        dueAt: momentOf(row.dueAt),
        returnedAt: momentOf(row.returnedAt),
        returnBy: row.returnBy === null ? null : RETURN_WORDS[row.returnBy],
        note: row.reason,
      };
    });
    count += rows.length;
    await written(count);
    last = rows.length === BATCH ? rows.at(-1) : undefined;
  } while (last !== undefined);
}
