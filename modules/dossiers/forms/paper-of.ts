import { dayInWords, dayOf, type Paper } from '../../../server/kit/index.ts';
import type { FormFacts } from './form-facts.ts';
import type { OfficialForm } from './official-forms.ts';
import { ONE_STOP_UNIT } from './one-stop-unit.ts';

/** A form with what is known of a dossier, as a document on A5. */
export function paperOf({ title, notation, content }: OfficialForm, facts: FormFacts): Paper {
  const { issuer, place, code, lookUp, number, issuedAt } = facts;
  return {
    format: 'A5',
    fontSize: 9.5,
    title: code === null ? title : `${title} ${code}`,
    author: issuer,
    issuedAt,
    blocks: [
      {
        kind: 'head',
        office: [issuer, ONE_STOP_UNIT],
        number: notation === null ? null : `Số: ${number ?? '......'}${notation}`,
        placeAndDay: `${place}, ${dayInWords(dayOf(issuedAt))}`,
      },
      {
        kind: 'title',
        text: title,
        note: `Mã hồ sơ: ${code ?? '....................'}`,
        qr: lookUp?.url ?? null,
      },
      ...content(facts),
    ],
  };
}
