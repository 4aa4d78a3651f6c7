/** A row of a file with diplomas, by the titles of its columns. */
export type DiplomaLine = Readonly<Record<string, string>>;

/** The nth diploma of an invented year, in which nothing is wrong. */
export function diplomaLine(nth: number, more: DiplomaLine = {}): DiplomaLine {
  return {
    'Số hiệu văn bằng': `Đ ${String(nth).padStart(6, '0')}`,
    'Số vào sổ gốc': `${nth}/2026`,
    'Họ và tên': `Nguyễn Tốt Nghiệp ${nth}`,
    'Số định danh cá nhân': `0172${String(10_000_000 + nth)}`,
    'Ngày sinh': '05/09/2011',
    'Nơi sinh': 'Xã Đà Bắc, tỉnh Phú Thọ',
    'Giới tính': nth % 2 === 0 ? 'Nữ' : 'Nam',
    'Dân tộc': 'Mường',
    Trường: 'Trường Trung học cơ sở Thử Nghiệm',
    'Xếp loại tốt nghiệp': 'Khá',
    'Ngày cấp': '2026-06-30',
    ...more,
  };
}

export function csvOf(lines: readonly DiplomaLine[]): string {
  const titles = Object.keys(lines[0] ?? {});
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return [titles, ...lines.map((line) => titles.map((title) => line[title] ?? ''))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n');
}
