import { type Book, momentInFigures } from '../../../server/kit/index.ts';
import { RECEPTION_COLUMNS } from './reception-columns.ts';
import type { ReceptionLine } from './reception-lines.ts';

const TITLE = 'Sổ tiếp công dân';

/** The reception book of an agency in a year; on paper on A4, across. */
export function receptionBook({
  agency,
  year,
  requestedAt,
}: {
  readonly agency: string;
  readonly year: number;
  readonly requestedAt: Temporal.Instant;
}): Book<ReceptionLine> {
  return {
    name: String(year),
    setup: {
      format: 'A4',
      landscape: true,
      fontSize: 8,
      title: `${TITLE} ${year}`,
      author: agency,
      issuedAt: requestedAt,
    },
    above: [
      { kind: 'head', office: [agency], number: null, placeAndDay: momentInFigures(requestedAt) },
      { kind: 'title', text: TITLE, note: `Năm ${year}` },
    ],
    columns: RECEPTION_COLUMNS,
  };
}
