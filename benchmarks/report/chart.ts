import { operations } from '../operations/operations.ts';
import type { Compared } from '../parts/compare.ts';
import { goals } from './goals.ts';
import { ratios } from './ratios.ts';

const WIDTH = 820;
const LABELS = 270;
const ROW = 62;
const TOP = 64;

/** Bars of Motcua's requests per second over the best peer's and the limit's, with the marks that must be reached. */
export function chart(compared: readonly Compared[]): string {
  const rows = ratios(compared);
  const longest = Math.max(
    1,
    ...rows.flatMap(({ operation, peer }) => [peer ?? 0, goals[operation].peer[0]]),
  );
  const across = (ratio: number) => (ratio / longest) * (WIDTH - LABELS - 60);
  const height = TOP + rows.length * ROW + 12;
  const bars = rows.flatMap(({ operation, peer, limit }, at) => {
    const y = TOP + at * ROW;
    const title = operations.find(({ name }) => name === operation)?.title ?? operation;
    return [
      `<text x="${LABELS - 12}" y="${y + 26}" text-anchor="end">${title}</text>`,
      ...bar(y, peer, goals[operation].peer[0], '#2a6f97'),
      ...bar(y + 24, limit, goals[operation].limit[0], '#8d99ae'),
    ];
  });

  function bar(y: number, ratio: number | null, must: number, colour: string): readonly string[] {
    if (ratio === null) return [];
    const [end, mark] = [LABELS + across(ratio), LABELS + across(must)].map((x) => x.toFixed(1));
    return [
      `<rect x="${LABELS}" y="${y}" width="${across(ratio).toFixed(1)}" height="20" fill="${colour}"/>`,
      `<line x1="${mark}" y1="${y - 2}" x2="${mark}" y2="${y + 22}" stroke="#d1495b" stroke-width="2"/>`,
      `<text x="${Number(end) + 8}" y="${y + 15}">${ratio.toFixed(2)} x</text>`,
    ];
  }

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="#222">
<title>Requests per second of Motcua over the best peer and over the limit</title>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="16" y="24" font-size="15" font-weight="600">Requests per second of Motcua, times those of</text>
<rect x="16" y="36" width="12" height="12" fill="#2a6f97"/><text x="34" y="47">the best peer</text>
<rect x="140" y="36" width="12" height="12" fill="#8d99ae"/><text x="158" y="47">the hand-written limit</text>
<line x1="320" y1="34" x2="320" y2="50" stroke="#d1495b" stroke-width="2"/><text x="328" y="47">what must be reached</text>
${bars.join('\n')}
</svg>
`;
}
