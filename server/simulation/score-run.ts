import { isBad, isToProcess, type Sample } from './sample.ts';

/** A message with how it was answered; null where it was fetched and not posted, or there was no answer. */
export interface Answered extends Omit<Sample, 'body'> {
  readonly responseCode: number | null;
}

export interface Score {
  /** 100 for a client that did all rightly. */
  readonly score: number;
  /** Ids of events that it did not process. */
  readonly missed: readonly string[];
  /** Those that it processed more than once. */
  readonly doubled: readonly string[];
  /** Those that it processed behind a later one of the same subject. */
  readonly misordered: readonly string[];
  /** Those that it accepted or processed though it must not. */
  readonly wronglyAccepted: readonly string[];
  /** Good ones that it did not answer with 2xx, and bad ones that it answered with neither 2xx nor 4xx. */
  readonly wronglyAnswered: readonly string[];
}

/** How well a client did: every fault costs what one message is worth. */
export function scoreRun(
  messages: readonly Answered[],
  processed: readonly string[],
  posted: boolean,
): Score {
  const wanted = new Map(messages.filter(({ kind }) => isToProcess(kind)).map((each) => [each.id, each]));
  const optional = new Set(messages.filter(({ kind }) => kind === 'unknown-version').map(({ id }) => id));
  const once = new Set(processed);
  const missed = [...wanted.keys()].filter((id) => !once.has(id));
  const doubled = [...once].filter((id) => processed.indexOf(id) !== processed.lastIndexOf(id));
  const misordered = outOfOrder([...once].flatMap((id) => wanted.get(id) ?? []));
  const bad = messages.filter(({ kind }) => isBad(kind));
  const accepted = posted ? bad.filter(({ responseCode }) => isIn(responseCode, 200)) : [];
  const wronglyAccepted = unique([
    ...accepted.map(({ id }) => id),
    ...[...once].filter((id) => !wanted.has(id) && !optional.has(id)),
  ]);
  const answeredWrongly = posted
    ? messages.filter(({ kind, responseCode }) =>
        isBad(kind) ? !isIn(responseCode, 200) && !isIn(responseCode, 400) : !isIn(responseCode, 200),
      )
    : [];
  const wronglyAnswered = unique(answeredWrongly.map(({ id }) => id));
  const faults = [missed, doubled, misordered, wronglyAccepted, wronglyAnswered].flat().length;
  const score = Math.max(0, Math.floor(100 * (1 - faults / Math.max(1, messages.length))));
  return { score, missed, doubled, misordered, wronglyAccepted, wronglyAnswered };
}

function outOfOrder(processed: readonly Answered[]): readonly string[] {
  const latest = new Map<number, number>();
  return processed.flatMap(({ id, subject, place }) => {
    const before = latest.get(subject) ?? -1;
    latest.set(subject, Math.max(before, place));
    return place < before ? [id] : [];
  });
}

function isIn(status: number | null, hundred: number): boolean {
  return status !== null && status >= hundred && status < hundred + 100;
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
