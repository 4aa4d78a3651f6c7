import type { BookColumn } from '../../../server/kit/index.ts';
import type { RegisterLine } from './register-line.ts';

/** The columns of the register (Mẫu số 06 of 2018, 07 of 2025), and what stands in each. */
export const REGISTER_COLUMNS: readonly BookColumn<RegisterLine>[] = [
  { title: 'TT', share: 3, align: 'center', cell: ({ nth }) => nth },
  { title: 'Mã hồ sơ', share: 9, cell: ({ code }) => code },
  { title: 'Tên thủ tục hành chính', share: 13, cell: ({ procedure }) => procedure },
  { title: 'Số lượng hồ sơ (bộ)', share: 5, align: 'center', cell: () => 1 },
  { title: 'Tên cá nhân, tổ chức', share: 10, cell: ({ applicant }) => applicant },
  { title: 'Địa chỉ, số điện thoại', share: 9, cell: ({ reachedAt }) => reachedAt },
  { title: 'Cơ quan chủ trì giải quyết', share: 10, cell: ({ agency }) => agency },
  {
    title: 'Nhận hồ sơ',
    share: 7,
    align: 'center',
    holds: 'moment',
    cell: ({ receivedAt }) => receivedAt,
  },
  {
    title: 'Hẹn trả kết quả',
    share: 7,
    align: 'center',
    holds: 'moment',
    cell: ({ dueAt }) => dueAt,
  },
  {
    title: 'Trả kết quả',
    share: 7,
    align: 'center',
    holds: 'moment',
    cell: ({ returnedAt }) => returnedAt,
  },
  { title: 'Phương thức nhận kết quả', share: 7, cell: ({ returnBy }) => returnBy },
  { title: 'Ký nhận', share: 5, cell: () => null },
  { title: 'Ghi chú', share: 8, cell: ({ note }) => note },
];
