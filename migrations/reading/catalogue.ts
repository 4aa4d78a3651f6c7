import { readFee } from './fees.ts';
import { readRows } from './rows.ts';
import { readTimes, type TimeOfCase } from './times.ts';

export interface OfferRow extends TimeOfCase {
  readonly code: string;
  readonly channel: number;
  readonly timeText: string;
  readonly feeAmount: number | null;
  readonly feeText: string;
}

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

// Counter, online, public post: the source does not say which are closed to a procedure, so none is.
const CHANNELS = [1, 2, 3];
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
      offers: readTimes(cell('time')).flatMap((time) =>
        CHANNELS.map((channel) => ({
          code,
          ...time,
          channel,
          timeText: cell('time'),
          feeAmount: readFee(cell('fee_vnd'), channel),
          feeText: cell('fee_vnd'),
        })),
      ),
    };
  });
}

/** Takes the remark of the source out of the official name: a year, a period or a former code. */
function splitNote(text: string): { readonly name: string; readonly note: string | null } {
  const found = / \((to 2\/2025|from 2025, Police|2026)\)$|; (before 1\.002425)(?=\))/.exec(text);
  return { name: found ? text.replace(found[0], '') : text, note: found?.[1] ?? found?.[2] ?? null };
}

/** The department that answers for it, in the word `organisations.agency.department` uses. */
function ownerOf(agency: string): string {
  const word = agency.replace(/ (\(|->|\/).*$/, '');
  return word === 'Agriculture-Env' ? 'Agriculture-Environment' : word;
}
