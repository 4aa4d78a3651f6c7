import { byValue } from './by-value.ts';
import { type Computed, computed, maybe, string } from './columns.ts';
import type { Words } from './errors.ts';

type Reason<P extends string> = Computed<Readonly<Record<P, unknown>>, string | null>;

/** The computed fields that say in both languages why something is refused, by the code in a property: null without one. */
export function reasonsBy<P extends string>(
  property: P,
  words: Readonly<Record<string, Words>>,
): { readonly reasonVi: Reason<P>; readonly reasonEn: Reason<P> } {
  const reason = (language: keyof Words, name: string): Reason<P> => {
    const said = Object.entries(words).map(([code, of]) => [code, of[language]] as const);
    return computed(maybe(string(`Why it is refused, in ${name}.`)), (col) =>
      byValue(col(property), Object.fromEntries(said)),
    );
  };
  return { reasonVi: reason('vi', 'Vietnamese'), reasonEn: reason('en', 'English') };
}
