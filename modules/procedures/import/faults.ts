/** Why a row of a catalogue file is refused, with the sentence that a person reads. */
export const importFaults = {
  UNREADABLE: {
    vi: 'Không đọc được tệp từ dòng này: tệp phải là TSV hoặc JSON, mã hóa UTF-8.',
    en: 'The file cannot be read from here on: it must be TSV or JSON in UTF-8.',
  },
  UNKNOWN_COLUMN: {
    vi: 'Tệp có cột không xác định.',
    en: 'The file has a column that is not known.',
  },
  INVALID: {
    vi: 'Giá trị bị thiếu hoặc không đúng định dạng.',
    en: 'A value is missing, or is not in its form.',
  },
  REPEATED: {
    vi: 'Mã thủ tục đã xuất hiện ở dòng trước của tệp.',
    en: 'The code stands on an earlier row of the file.',
  },
  HAS_BEGUN: {
    vi: 'Phiên bản này đã có hiệu lực nên không sửa được; thay đổi phải có ngày hiệu lực mới.',
    en: 'This version has begun and stays as it is; a change needs a first day of its own.',
  },
  IN_THE_PAST: {
    vi: 'Không thay đổi được những gì đã có hiệu lực trong quá khứ.',
    en: 'What held on a past day cannot be changed.',
  },
  HAS_ENDED: {
    vi: 'Thủ tục đã hết hiệu lực.',
    en: 'The procedure has ended.',
  },
  REPLACED: {
    vi: 'Thủ tục đã được thay thế bằng thủ tục khác.',
    en: 'The procedure was replaced by another.',
  },
  FOLLOWED: {
    vi: 'Ngày hết hiệu lực trùng với phiên bản tiếp theo.',
    en: 'The last day lies within the version that follows.',
  },
  UNKNOWN_PROCEDURE: {
    vi: 'Không có thủ tục mang mã được dẫn chiếu; đặt thủ tục đó ở dòng trước.',
    en: 'There is no procedure with the code that is named; put it on an earlier row.',
  },
  UNKNOWN_AGENCY: {
    vi: 'Không có cơ quan chủ quản này vào ngày có hiệu lực.',
    en: 'There is no such agency on the first day.',
  },
  ALREADY_PUBLISHED: {
    vi: 'Ngày công khai đã được ghi nhận.',
    en: 'The day of publication is known already.',
  },
  NOT_DECIDED: {
    vi: 'Chưa có quyết định công bố trước ngày công khai.',
    en: 'There is no decision before the day of publication.',
  },
} as const;

export type ImportFault = keyof typeof importFaults;

/** That a row cannot be taken. */
export class RowRefused extends Error {
  readonly fault: ImportFault;
  /** What is at fault, where one value is. */
  readonly field: string | null;

  constructor(fault: ImportFault, field: string | null = null) {
    super(fault);
    this.fault = fault;
    this.field = field;
  }
}
