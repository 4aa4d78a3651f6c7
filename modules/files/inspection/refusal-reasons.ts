/**
 * Why a file is not taken, with the sentence a citizen reads.
 * READER_CRASHED is our reader dying for no cause we can name; the file stays outside all the same.
 */
export const refusalReasons = {
  EMPTY: { vi: 'Tệp không có nội dung.', en: 'The file is empty.' },
  UNKNOWN_TYPE: {
    vi: 'Định dạng tệp không được chấp nhận; chỉ nhận PDF, JPEG và PNG.',
    en: 'This type of file is not accepted; only PDF, JPEG and PNG are.',
  },
  ENCRYPTED: {
    vi: 'Tệp PDF được bảo vệ bằng mật khẩu; hãy bỏ mật khẩu rồi gửi lại.',
    en: 'The PDF is protected by a password; remove the password and send it again.',
  },
  BROKEN_PDF: {
    vi: 'Tệp PDF bị hỏng hoặc không đầy đủ.',
    en: 'The PDF is damaged or incomplete.',
  },
  BROKEN_IMAGE: {
    vi: 'Tệp ảnh bị hỏng hoặc không đầy đủ.',
    en: 'The image is damaged or incomplete.',
  },
  IMAGE_TOO_LARGE: {
    vi: 'Ảnh có kích thước điểm ảnh quá lớn.',
    en: 'The image has too many pixels.',
  },
  TOO_MANY_PAGES: { vi: 'Tài liệu có quá nhiều trang.', en: 'The document has too many pages.' },
  TOOK_TOO_LONG: {
    vi: 'Việc kiểm tra tệp mất quá nhiều thời gian.',
    en: 'The file took too long to inspect.',
  },
  NEEDED_TOO_MUCH_MEMORY: {
    vi: 'Việc kiểm tra tệp cần quá nhiều bộ nhớ.',
    en: 'The file needed too much memory to inspect.',
  },
  READER_CRASHED: {
    vi: 'Không đọc được tệp.',
    en: 'The file could not be read.',
  },
} as const;

export type RefusalReason = keyof typeof refusalReasons;
