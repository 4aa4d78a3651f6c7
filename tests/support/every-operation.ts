import { getNamedType } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { AnyContract } from '../../server/kit/contract.ts';
import { callOf } from '../identity/any-call.ts';
import { aimedAt } from './aimed-at.ts';
import { answersTo } from './answers-to.ts';
import type { Asker } from './asker.ts';
import { documentsOf } from './documents-of.ts';
import { inSession } from './in-session.ts';
import { newestRows } from './newest-rows.ts';
import { ownRootFields, type RootField } from './own-root-fields.ts';
import type { Province } from './province.ts';
import { isOf, rowsOf } from './rows-of-side.ts';
import { selectionOf } from './selection-of.ts';
import { toldRows } from './told-rows.ts';
import { openTwoAgencies, type Side } from './two-agencies.ts';

/** What no answer holds: the document was not carried out, and would prove nothing. */
const UNFIT =
  /"code":"(INTERNAL_SERVER_ERROR|GRAPHQL_\w+|BAD_USER_INPUT|Document\w+|TooManyRequests|StatementTimeout|Busy)"/;

/** Milliseconds on a machine that runs everything at once. */
const LONGEST = 90_000;

const OPERATIONS = ['query', 'subscription', 'mutation'] as const;

interface Options {
  /** Types of which the operations tell rows to those whose rows they are; of modules that keep none for anybody, none. */
  readonly shows?: readonly string[];
  /** Those among them whose rows are no agency's, but the whole province's. */
  readonly everywhere?: readonly string[];
  /** Puts further rows on a side, by somebody who may everything there. */
  readonly seed?: (head: Asker, side: Side, province: Province) => Promise<unknown>;
}

/**
 * For the top of a test file: every operation of a module, aimed at the rows of each of two agencies by everybody of the
 * other one, in every role, tells none of them and changes none.
 */
export async function expectNoForeignRows(contract: AnyContract, options: Options = {}): Promise<void> {
  const { shows = [], everywhere = [], seed } = options;
  const { province, sides } = await openTwoAgencies();
  const { database, registry } = province.platform();
  const graph = registry.graph();
  const fields = ownRootFields(graph.schema, contract);
  const session = (side: Side, role: string) => inSession(province, role, side.people[role] ?? null);
  for (const side of seed === undefined ? [] : sides) {
    const since = await newestRows(database.db, graph);
    await seed?.(await session(side, 'everything'), side, province);
    side.spans.push({ since, until: await newestRows(database.db, graph) });
  }

  /** The documents that ask with every field of a kind for the rows of a side. */
  const documentsAt = async (side: Side, operation: RootField['operation']): Promise<readonly string[]> => {
    const rows = await rowsOf(database.db, graph, side);
    const calls = fields
      .filter((each) => each.operation === operation)
      .flatMap(({ field }) => {
        const asked = selectionOf(graph.schema, getNamedType(field.type), operation === 'mutation' ? 0 : 1);
        return aimedAt(field, side, rows).map((known) => callOf(field, known, asked));
      });
    return documentsOf(operation, calls);
  };

  /** What of a side's rows stands in an answer, each named by type and id or by a word. */
  const toldOf = (side: Side, answer: unknown): readonly string[] => {
    const text = JSON.stringify(answer);
    const words = Object.entries(side.words).filter(
      ([type, word]) => !everywhere.includes(type) && text.includes(word),
    );
    const rows = toldRows(answer).filter(
      ({ type, id }) => !everywhere.includes(type) && isOf(side, type, id),
    );
    return [...rows.map(({ type, id }) => `${type} ${id}`), ...words.flat(), ...(UNFIT.exec(text) ?? [])];
  };

  describe(`every operation of ${contract.id}`, () => {
    it('tells people of an agency the rows that are theirs', async () => {
      const told = new Set<string>();
      for (const side of sides)
        for (const role of ['citizen', 'everything']) {
          const asker = await session(side, role);
          for (const operation of ['query', 'subscription'] as const)
            for (const document of await documentsAt(side, operation))
              for (const { type, id } of toldRows(
                await answersTo(province.url(), asker, operation, document),
              ))
                if (isOf(side, type, id)) told.add(type);
        }
      expect(shows.filter((type) => !told.has(type))).toEqual([]);
    });

    it.each([
      [sides[0], sides[1]],
      [sides[1], sides[0]],
    ])(
      'tells nobody of one agency a row of the other, in no role, and changes none',
      async (here, there) => {
        const before = await rowsOf(database.db, graph, there);
        const roles = ['anybody', ...Object.keys(here.people)];
        const askers = await Promise.all(roles.map((role) => session(here, role)));
        const foreign: string[] = [];
        for (const operation of OPERATIONS)
          for (const document of await documentsAt(there, operation))
            await Promise.all(
              askers.map(async (asker) => {
                const told = toldOf(there, await answersTo(province.url(), asker, operation, document));
                foreign.push(...told.map((what) => `${asker.login}: ${what}: ${document.slice(0, 100)}`));
              }),
            );
        expect(foreign).toEqual([]);
        expect(await rowsOf(database.db, graph, there)).toEqual(before);
      },
      LONGEST,
    );
  });
}
