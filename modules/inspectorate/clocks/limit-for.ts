import type { Selectable } from 'kysely';
import type { PetitionStep } from '../model.ts';
import type { InspectorateTables } from '../tables.ts';

/** A row of the limits. */
export type TimeLimit = Selectable<InspectorateTables['inspectorate.timeLimit']>;

/** What a limit depends on, and what was known of it. */
export type LimitFacts = Pick<
  Selectable<InspectorateTables['inspectorate.petition']>,
  'kind' | 'instance' | 'matter' | 'channel'
> &
  KnownThen;

export type KnownThen = Pick<PetitionStep, 'remote' | 'complexity' | 'severalPlaces' | 'outside'>;

/**
 * The limit that the law sets for something on a day (YYYY-MM-DD); undefined where it sets none. A row holds where all
 * that it names is so, and a graver complexity includes the lesser. Of several, one for the matter itself comes first,
 * then the one that names most, then the longest.
 */
export function limitFor(
  limits: readonly TimeLimit[],
  clock: TimeLimit['clock'],
  facts: LimitFacts,
  day: string,
): TimeLimit | undefined {
  return limits
    .filter((limit) => limit.clock === clock && holds(limit, facts) && isInForce(limit, day))
    .toSorted(
      (a, b) =>
        Number(b.matter !== null) - Number(a.matter !== null) || named(b) - named(a) || b.amount - a.amount,
    )[0];
}

function holds(limit: TimeLimit, facts: LimitFacts): boolean {
  return (
    (limit.kind === null || limit.kind === facts.kind) &&
    (limit.instance === null || limit.instance === facts.instance) &&
    (limit.matter === null || limit.matter === facts.matter) &&
    (limit.channel === null || limit.channel === facts.channel) &&
    (!limit.remote || facts.remote) &&
    limit.complexity <= facts.complexity &&
    (!limit.severalPlaces || facts.severalPlaces) &&
    (!limit.outside || facts.outside)
  );
}

function isInForce({ validFrom, validTo }: TimeLimit, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo > day);
}

function named({ kind, instance, channel, remote, complexity, severalPlaces, outside }: TimeLimit): number {
  const given = [kind, instance, channel].filter((condition) => condition !== null).length;
  return given + [remote, severalPlaces, outside].filter(Boolean).length + complexity;
}
