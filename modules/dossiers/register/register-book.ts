import { type Book, momentInFigures } from '../../../server/kit/index.ts';
import { ONE_STOP_UNIT } from '../forms/one-stop-unit.ts';
import { REGISTER_COLUMNS } from './register-columns.ts';
import type { RegisterLine } from './register-line.ts';

const TITLE = 'Sổ theo dõi hồ sơ';

/** The register of an office in a month; on paper on A4, across. */
export function registerBook({
  agency,
  month,
  requestedAt,
}: {
  readonly agency: string;
  readonly month: Temporal.PlainYearMonth;
  readonly requestedAt: Temporal.Instant;
}): Book<RegisterLine> {
  return {
    name: month.toString(),
    setup: {
      format: 'A4',
      landscape: true,
      fontSize: 8,
      title: `${TITLE} ${month.toString()}`,
      author: agency,
      issuedAt: requestedAt,
    },
    above: [
      {
        kind: 'head',
        office: [agency, ONE_STOP_UNIT],
        number: null,
        placeAndDay: momentInFigures(requestedAt),
      },
      { kind: 'title', text: TITLE, note: `Tháng ${month.month} năm ${month.year}` },
    ],
    columns: REGISTER_COLUMNS,
  };
}
