import { type Block, momentInFigures, type PaperSetup } from '../../../server/kit/index.ts';
import { ONE_STOP_UNIT } from '../forms/one-stop-unit.ts';
import { REGISTER_COLUMNS } from './register-columns.ts';
import type { RegisterLine } from './register-line.ts';

interface Register {
  readonly agency: string;
  readonly month: Temporal.PlainYearMonth;
  readonly requestedAt: Temporal.Instant;
}

const TITLE = 'Sổ theo dõi hồ sơ';

/** The register on A4, across. */
export function registerSetup({ agency, month, requestedAt }: Register): PaperSetup {
  return {
    format: 'A4',
    landscape: true,
    fontSize: 8,
    title: `${TITLE} ${month.toString()}`,
    author: agency,
    issuedAt: requestedAt,
  };
}

/** What stands in it, batch by batch. */
export async function* registerBlocks(
  { agency, month, requestedAt }: Register,
  batches: AsyncIterable<readonly RegisterLine[]>,
): AsyncGenerator<Block> {
  yield {
    kind: 'head',
    office: [agency, ONE_STOP_UNIT],
    number: null,
    placeAndDay: momentInFigures(requestedAt),
  };
  yield { kind: 'title', text: TITLE, note: `Tháng ${month.month} năm ${month.year}` };
  let continues = false;
  for await (const lines of batches) {
    const rows = lines.map((line) => REGISTER_COLUMNS.map(({ cell }) => onPaper(cell(line))));
    yield { kind: 'table', columns: REGISTER_COLUMNS, rows, continues };
    continues = true;
  }
}

function onPaper(value: string | number | Temporal.Instant | null): string {
  return value instanceof Temporal.Instant ? momentInFigures(value) : String(value ?? '');
}
