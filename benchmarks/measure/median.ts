import type { Figures } from './measure.ts';

/** The middle of each figure over the rounds. */
export function medianFigures(rounds: readonly Figures[]): Figures {
  const of = (figure: keyof Figures): number => {
    const sorted = rounds.map((round) => round[figure]).sort((a, b) => a - b);
    const middle = (sorted.length - 1) / 2;
    return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
  };
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    serverCpu: of('serverCpu'),
    postgresCpu: of('postgresCpu'),
    generatorCpu: of('generatorCpu'),
    statements: of('statements'),
    requests: of('requests'),
  };
}
