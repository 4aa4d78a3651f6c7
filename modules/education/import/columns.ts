import type { SaidOfDiploma } from './said.ts';

/** How the columns of a file are called, in Vietnamese as in the register, or as the graph calls them. */
const TITLES: Readonly<Record<keyof SaidOfDiploma, string>> = {
  number: 'Số hiệu văn bằng',
  entryNumber: 'Số vào sổ gốc',
  holderName: 'Họ và tên',
  citizenNumber: 'Số định danh cá nhân',
  birthDate: 'Ngày sinh',
  birthPlace: 'Nơi sinh',
  sex: 'Giới tính',
  ethnicity: 'Dân tộc',
  schoolName: 'Trường',
  ranking: 'Xếp loại tốt nghiệp',
  issuedOn: 'Ngày cấp',
};

/** Without these a file says of nobody that they hold anything. */
export const NEEDED: readonly string[] = ['number', 'holderName', 'citizenNumber', 'birthDate', 'issuedOn'];

const NAMES = new Map(
  Object.entries(TITLES).flatMap(([name, title]) => [
    [plain(name), name],
    [plain(title), name],
  ]),
);

/** What stands in a column with this title; null for a column that is passed over. */
export function columnNamed(title: string): string | null {
  return NAMES.get(plain(title)) ?? null;
}

function plain(title: string): string {
  return title.normalize('NFC').trim().toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ');
}
