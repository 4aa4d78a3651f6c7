import type { BookColumn } from '../../../server/kit/index.ts';
import { PetitionKind } from '../model.ts';
import { STATE_WORDS } from '../state-words.ts';
import type { ReceptionLine } from './reception-lines.ts';

const KINDS: Readonly<Record<PetitionKind, string>> = {
  [PetitionKind.COMPLAINT]: 'KN',
  [PetitionKind.DENUNCIATION]: 'TC',
  [PetitionKind.FEEDBACK]: 'KN-PA',
};
/** What stands in the place of whoever denounced. */
const SECRET = 'Giữ bí mật';

/** The 13 columns of the reception book (Mẫu số 03/TCD), and what stands in each. */
export const RECEPTION_COLUMNS: readonly BookColumn<ReceptionLine>[] = [
  { title: 'STT', share: 3, align: 'center', cell: ({ number }) => number },
  {
    title: 'Ngày tiếp',
    share: 6,
    align: 'center',
    holds: 'day',
    cell: ({ receivedOn }) => Temporal.PlainDate.from(receivedOn),
  },
  {
    title: 'Họ tên, địa chỉ',
    share: 12,
    cell: ({ visitor }) =>
      visitor === null ? SECRET : [visitor.name, visitor.address].filter((told) => told !== null).join(', '),
  },
  { title: 'Số định danh', share: 8, cell: ({ visitor }) => visitor?.citizenNumber ?? null },
  { title: 'Nội dung vụ việc', share: 17, cell: ({ summary }) => summary },
  { title: 'Phân loại đơn', share: 5, align: 'center', cell: ({ kind }) => KINDS[kind] },
  { title: 'Số người', share: 4, align: 'center', cell: ({ people }) => people },
  { title: 'Cơ quan đã giải quyết', share: 8, cell: ({ settledBefore }) => settledBefore },
  {
    title: 'Thuộc thẩm quyền',
    share: 6,
    align: 'center',
    cell: ({ withinCompetence }) => (withinCompetence ? 'Có' : 'Không'),
  },
  { title: 'Hướng dẫn', share: 9, cell: ({ guidance }) => guidance },
  { title: 'Cơ quan thụ lý', share: 8, cell: ({ handledBy }) => handledBy },
  {
    title: 'Theo dõi kết quả',
    share: 8,
    cell: ({ state, decision }) =>
      [STATE_WORDS[state].vi, decision].filter((told) => told !== null).join(': '),
  },
  { title: 'Ghi chú', share: 6, cell: ({ note }) => note },
];
