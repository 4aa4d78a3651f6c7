import { withoutEnd } from './accounts.ts';
import type { Asker } from './asker.ts';
import { newestRows } from './newest-rows.ts';
import type { Province } from './province.ts';
import { sessionOfSide } from './session-of-side.ts';
import type { Side } from './two-agencies.ts';
import { watched } from './watched.ts';

/** Somewhere that further rows are put, and those who put them there. */
export interface SeededSide {
  readonly side: Side;
  readonly province: Province;
  readonly citizen: Asker;
  /** May everything in the agency. */
  readonly head: Asker;
  /** May everything everywhere. */
  readonly overseer: Asker;
}

export interface Seeding {
  /** Puts rows on a side; tells what to give to arguments, and words that stand in one row of a type alone. */
  readonly seed?: (to: SeededSide) => Promise<Partial<Pick<Side, 'texts' | 'words'>>>;
  /** Whether a worker works off what the seed leaves to it. */
  readonly works?: boolean;
}

/** A side with the rows that a seed puts there. */
export async function seededSide(
  province: Province,
  side: Side,
  { seed, works = false }: Seeding,
): Promise<Side> {
  if (seed === undefined) return side;
  const citizen = await sessionOfSide(province, side, 'citizen');
  const head = await sessionOfSide(province, side, 'everything');
  const overseer = await sessionOfSide(province, side, 'overseer');
  const { database, registry } = province.platform();
  await withoutEnd(province.db());
  const since = await newestRows(database.db, registry.graph());
  const play = () => seed({ side, province, citizen, head, overseer });
  const worked = () =>
    province.whileWorking(async () => {
      const more = await play();
      await watched(province, overseer);
      return more;
    });
  const { texts, words } = await (works ? worked() : play());
  const until = await newestRows(database.db, registry.graph());
  return {
    ...side,
    texts: { ...side.texts, ...texts },
    words: { ...side.words, ...words },
    spans: [...side.spans, { since, until }],
  };
}
