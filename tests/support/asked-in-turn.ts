import type { Asker } from './asker.ts';

/**
 * What each role is answered, one after the other. Whoever is to get `done` comes last: before, nothing may have
 * changed.
 */
export async function askedInTurn(
  roles: Readonly<Record<string, Asker>>,
  wanted: Readonly<Record<string, string>>,
  done: string,
  ask: (asker: Asker) => Promise<{ readonly answer: { readonly __typename: string } }>,
): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  const inTurn = Object.entries(roles).toSorted(
    ([one], [other]) => Number(wanted[one] === done) - Number(wanted[other] === done),
  );
  for (const [role, asker] of inTurn) found[role] = (await ask(asker)).answer.__typename;
  return found;
}
