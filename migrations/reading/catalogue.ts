import { offersOf } from '../../modules/procedures/import/offers-of.ts';
import { ownerOf } from '../../modules/procedures/import/owner-of.ts';
import { splitNote } from '../../modules/procedures/import/split-note.ts';
import { readRows } from './rows.ts';

type OfferRow = ReturnType<typeof loadedOffers>[number];

export interface VersionRow {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly note: string | null;
  readonly owner: string;
  readonly ownerText: string;
  readonly handlingLevel: string;
  readonly serviceLevel: 'full-process' | null;
  readonly serviceLevelEvidence: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly replacedBy: string | null;
  readonly codeEvidence: string;
  readonly timeEvidence: string;
  readonly offers: readonly OfferRow[];
}

const FULL_PROCESS = ['1.001193', '3.000465'];
const POLICE_SINCE = '2025-03-01';
// Criminal records moved from Justice to Police when February 2025 ended.
const PERIODS: Readonly<Record<string, Pick<VersionRow, 'validFrom' | 'validTo' | 'replacedBy'>>> = {
  '2.000488': { validFrom: null, validTo: POLICE_SINCE, replacedBy: '3.000333' },
  '3.000333': { validFrom: POLICE_SINCE, validTo: null, replacedBy: null },
};
const NO_PERIOD = { validFrom: null, validTo: null, replacedBy: null };

/** The catalogue of `procedures.tsv`: one version a procedure, with an offer for each case and channel. */
export async function readCatalogue(): Promise<readonly VersionRow[]> {
  return (await readRows('procedures.tsv', '\t')).map((row) => {
    const cell = (name: string): string => row[name] ?? '';
    const code = cell('code');
    const fullProcess = FULL_PROCESS.includes(code);
    return {
      code,
      ...splitNote(cell('name_vi')),
      nameEn: cell('name_en'),
      owner: ownerOf(cell('agency')),
      ownerText: cell('agency'),
      handlingLevel: cell('level'),
      serviceLevel: fullProcess ? 'full-process' : null,
      serviceLevelEvidence: fullProcess ? 'recalled-med' : 'not established',
      ...(PERIODS[code] ?? NO_PERIOD),
      codeEvidence: cell('code_evidence'),
      timeEvidence: cell('time_evidence'),
      offers: loadedOffers(code, cell('time'), cell('fee_vnd')),
    };
  });
}

function loadedOffers(code: string, time: string, fee: string) {
  return offersOf(time, fee).map(({ timeAmount: amount, timeUnit: unit, ...offer }) => ({
    code,
    amount,
    unit,
    ...offer,
  }));
}
