import { changesBetween } from './changes-between.ts';
import { complete } from './complete.ts';
import { RowRefused } from './faults.ts';
import { holdsOn } from './holds-on.ts';
import { endThatDiffers, marked, marksOf, newVersion, publicationThatDiffers } from './marks.ts';
import type { Days, KnownVersion, Plan } from './plan.ts';
import type { Wanted } from './wanted.ts';

/**
 * What a row does to the versions of its procedure, which are in their order. A change of what holds is a new version
 * from a day that has not passed; what has begun is never rewritten. @throws RowRefused
 */
export function planRow(wanted: Wanted, versions: readonly KnownVersion[], days: Days): Plan {
  const start = wanted.validFrom ?? days.from;
  const last = versions.at(-1);
  if (last === undefined) {
    const version = newVersion(start, marksOf(wanted, null), complete(wanted.content, null));
    return { outcome: 'created', changes: [], marks: null, version };
  }
  const held = versions.find((version) => holdsOn(version, start));
  return held === undefined
    ? planAnew(wanted, versions, last, start, days)
    : planChange(wanted, versions, held, start, days);
}

/** A procedure that has ended, or not begun, on the first day of what is wanted. */
function planAnew(
  wanted: Wanted,
  versions: readonly KnownVersion[],
  last: KnownVersion,
  start: string,
  { today }: Days,
): Plan {
  const following = versionAfter(versions, start);
  const changes = changesOf(wanted, last);
  const isSilent = wanted.validFrom === undefined && following === undefined;
  // What a file without days repeats of a procedure that has ended is nothing new.
  if (isSilent && changes.length === 0) return UNCHANGED;
  if (last.replacedBy !== null) throw new RowRefused('REPLACED', 'code');
  if (start < today) throw new RowRefused('IN_THE_PAST', 'validFrom');
  const content = complete(wanted.content, last.content);
  const marks = marksOf(wanted, following?.validFrom ?? null);
  const version = newVersion(start, marks, content, following);
  return { outcome: 'new-version', changes, marks: null, version };
}

/** A procedure of which a version holds on the first day of what is wanted. */
function planChange(
  wanted: Wanted,
  versions: readonly KnownVersion[],
  held: KnownVersion,
  start: string,
  { today }: Days,
): Plan {
  const following = versionAfter(versions, start);
  const changes = changesOf(wanted, held);
  const ends = endThatDiffers(wanted, held, following, today);
  if (changes.length === 0) {
    const differing = [...ends, ...publicationThatDiffers(wanted, held)];
    if (differing.length === 0) return UNCHANGED;
    const marks = { id: held.id, ...marked(held, differing) };
    return { outcome: 'changed', changes: differing, marks, version: null };
  }
  if (held.validFrom === start) {
    if (start <= today || held.inUse) throw new RowRefused('HAS_BEGUN', changes[0]?.field ?? null);
    const differing = [...ends, ...publicationThatDiffers(wanted, held)];
    const content = complete(wanted.content, held.content);
    const version = newVersion(start, marked(held, differing), content, following);
    return { outcome: 'changed', changes: [...changes, ...differing], marks: null, version };
  }
  if (start < today) throw new RowRefused('IN_THE_PAST', 'validFrom');
  const { validTo, replacedBy } = marked(held, ends);
  const content = complete(wanted.content, held.content);
  return {
    outcome: 'new-version',
    changes,
    marks: { id: held.id, ...marked(held, []), validTo: start, replacedBy: null },
    version: newVersion(start, { ...marksOf(wanted, null), validTo, replacedBy }, content, following),
  };
}

const UNCHANGED: Plan = { outcome: 'unchanged', changes: [], marks: null, version: null };

const changesOf = (wanted: Wanted, { content }: KnownVersion) =>
  changesBetween(content, complete(wanted.content, content));

const versionAfter = (versions: readonly KnownVersion[], day: string) =>
  versions.find(({ validFrom }) => validFrom !== null && validFrom > day);
