import type { Context } from '../../../server/kit/index.ts';
import { COLUMNS } from '../import/from-tsv.ts';
import { holdsOn } from '../import/holds-on.ts';
import { findKnown } from '../queries/find-known.ts';
import { findCodesOn } from '../queries/procedure-codes.ts';
import { toTsv } from './to-tsv.ts';

/** How many procedures are in memory at a time. */
const BATCH = 200;

/** The lines of a table with what holds on a day (`YYYY-MM-DD`), by code: as a file from which the catalogue is filled. */
export async function* catalogueLines({ db }: Pick<Context, 'db'>, day: string): AsyncGenerator<string> {
  yield `${COLUMNS.join('\t')}\n`;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const codes = await findCodesOn(db, { day, after, most: BATCH });
    const known = await findKnown(db, codes);
    for (const code of codes) {
      const version = known.get(code)?.find((each) => holdsOn(each, day));
      if (version !== undefined) yield `${toTsv(code, version).join('\t')}\n`;
    }
    after = codes.at(-1);
  }
}
