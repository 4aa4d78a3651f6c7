import type { Change } from './changes-between.ts';
import type { Content } from './content.ts';
import { RowRefused } from './faults.ts';
import type { KnownVersion, Marks, NewVersion } from './plan.ts';
import type { Wanted } from './wanted.ts';

const PUBLICATION = ['decision', 'decidedOn', 'publishedOn'] as const;

/** What a row says of a version that is not there yet. */
export function marksOf(wanted: Wanted, end: string | null): Marks {
  const { validTo = end, replacedBy = null, decision = null, decidedOn = null, publishedOn = null } = wanted;
  return { validTo, replacedBy, decision, decidedOn, publishedOn };
}

/** A version that lasts, and ends before the next one begins. @throws RowRefused */
export function newVersion(
  validFrom: string,
  marks: Marks,
  content: Content,
  following?: KnownVersion,
): NewVersion {
  if (marks.validTo !== null && marks.validTo <= validFrom) throw new RowRefused('INVALID', 'validTo');
  insistEndsBefore(marks, following);
  insistDecided(marks);
  return { ...marks, validFrom, content };
}

/** What a row tells anew of the end of a version; an end that has come stays. @throws RowRefused */
export function endThatDiffers(
  wanted: Wanted,
  held: KnownVersion,
  following: KnownVersion | undefined,
  today: string,
): readonly Change[] {
  const changes = [...differing('validTo', wanted, held), ...differing('replacedBy', wanted, held)];
  if (changes.length === 0) return changes;
  const ends = marked(held, changes);
  if (held.validTo !== null && held.validTo <= today) throw new RowRefused('HAS_ENDED', 'validTo');
  if (ends.validTo === null || ends.validTo < today) throw new RowRefused('IN_THE_PAST', 'validTo');
  if (held.validFrom !== null && ends.validTo <= held.validFrom) throw new RowRefused('INVALID', 'validTo');
  insistEndsBefore(ends, following);
  return changes;
}

/** The same of its decision and publication: what is known of them stays. @throws RowRefused */
export function publicationThatDiffers(wanted: Wanted, held: KnownVersion): readonly Change[] {
  const changes = PUBLICATION.flatMap((field) => differing(field, wanted, held));
  const known = changes.find(({ was }) => was !== null);
  if (known !== undefined) throw new RowRefused('ALREADY_PUBLISHED', known.field);
  insistDecided(marked(held, changes));
  return changes;
}

/** The marks of a version, with what a row tells anew. */
export function marked(held: KnownVersion, changes: readonly Change[]): Marks {
  const anew = Object.fromEntries(changes.map(({ field, becomes }) => [field, becomes]));
  const { validTo, replacedBy, decision, decidedOn, publishedOn } = { ...held, ...anew };
  return { validTo, replacedBy, decision, decidedOn, publishedOn };
}

function differing(field: keyof Marks, wanted: Wanted, held: KnownVersion): readonly Change[] {
  const becomes = wanted[field] ?? held[field];
  return held[field] === becomes ? [] : [{ field, was: held[field], becomes }];
}

/** Versions follow each other, and nothing follows what was replaced. */
function insistEndsBefore({ validTo, replacedBy }: Marks, following: KnownVersion | undefined): void {
  if (following === undefined) return;
  if (replacedBy !== null) throw new RowRefused('FOLLOWED', 'replacedBy');
  if (validTo === null || validTo > (following.validFrom ?? '')) throw new RowRefused('FOLLOWED', 'validTo');
}

function insistDecided({ decidedOn, publishedOn }: Marks): void {
  if (publishedOn !== null && (decidedOn === null || publishedOn < decidedOn))
    throw new RowRefused('NOT_DECIDED', 'publishedOn');
}
