import { USUAL_CASE } from '../model.ts';
import { RowRefused } from './faults.ts';
import type { PortalAnswer } from './portal-answer.ts';

type Times = PortalAnswer['CACHTHUCTHUCHIEN'][number]['THOIGIAN'];
type Fees = Times[number]['PHILEPHI'];

const UNITS: Readonly<Record<string, string>> = {
  'ngày làm việc': 'working-day',
  'giờ làm việc': 'working-hour',
  ngày: 'calendar-day',
};

/** Times and fees by case and channel: where a channel has one time it is the standard, else its remark is the case. */
export function portalOffers(channels: PortalAnswer['CACHTHUCTHUCHIEN']) {
  return channels.flatMap(({ KENH, THOIGIAN: times }) =>
    times.map((time) => ({
      caseName: times.length === 1 ? USUAL_CASE : time.MOTA || USUAL_CASE,
      channel: Number(KENH),
      ...limitOf(time),
      ...feeOf(time.PHILEPHI),
      feeKind: null,
    })),
  );
}

function limitOf({ THOIGIANGIAIQUYET: figure, DONVITINH: unit, MOTA: remark }: Times[number]) {
  const timeText = [figure, unit, remark].filter(Boolean).join(' ');
  if (figure == null || figure === '') return { timeAmount: null, timeUnit: null, timeText };
  const timeUnit = UNITS[unit?.trim().toLocaleLowerCase('vi') ?? ''];
  if (timeUnit === undefined) throw new RowRefused('INVALID', 'DONVITINH');
  return { timeAmount: Number(figure), timeUnit, timeText };
}

/** Of several payments none is the exact sum. */
function feeOf(fees: Fees) {
  const [only, ...more] = fees;
  const isExact = only?.SOTIEN != null && only.SOTIEN !== '' && more.length === 0;
  const texts = fees.map(({ SOTIEN, DONVI, MOTA }) => [SOTIEN, DONVI, MOTA].filter(Boolean).join(' '));
  return { feeAmount: isExact ? Number(only.SOTIEN) : null, feeText: texts.join('; ') };
}
