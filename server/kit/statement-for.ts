import type { Compilable, CompiledQuery, RawBuilder } from 'kysely';
import { GatheredQuery } from './gathered-query.ts';
import type { Statements } from './statements.ts';
import { SOMEBODY, type Viewer } from './viewer.ts';

/**
 * A statement that is made once for its shape and for all viewers of equal rights, and filled in with who asks. What an
 * entity's `visible` says may put the ids of its viewer into a statement as values, and in no other way. Where all its
 * values are ids, acts that share a transaction ask it together.
 */
export function statementFor(
  statements: Statements,
  viewer: Viewer | null,
  shape: string,
  values: readonly unknown[],
  make: (values: readonly unknown[], viewer: Viewer | null) => Compilable | RawBuilder<unknown>,
): CompiledQuery {
  if (viewer === null) return statements(shape, values, (places) => make(places, null));
  const { somebody, accountId, personId } = viewer;
  const account = values.length;
  const all = [...values, accountId, personId];
  const statement = statements(
    `${somebody.rights}|${shape}`,
    all,
    (places) => make(places.slice(0, account), somebody),
    (parameter) => {
      if (parameter === SOMEBODY.accountId) return account;
      return parameter === SOMEBODY.personId ? account + 1 : undefined;
    },
  );
  const gathering = values.every(Number.isSafeInteger) ? statement.gathering() : null;
  if (gathering === null) return statement;
  const thing = Object.fromEntries(all.map((value, at) => [`v${at}`, value]));
  return new GatheredQuery(() => statement, thing, gathering);
}
