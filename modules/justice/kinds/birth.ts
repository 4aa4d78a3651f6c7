import { figures } from './figures.ts';
import type { KindOfEntry } from './kind-of-entry.ts';
import { SEX_WORDS } from './sex-words.ts';

export const birth: KindOfEntry = {
  register: 'Sổ đăng ký khai sinh',
  document: 'Trích lục khai sinh',
  fileName: 'trich-luc-khai-sinh',
  lines: ({ child, mother, father }, { registeredOn, dossierCode }) => [
    ['Họ, chữ đệm, tên:', child?.fullName, true],
    ['Ngày, tháng, năm sinh:', figures(child?.birthDate)],
    ['Giới tính:', child?.sex && SEX_WORDS[child.sex]],
    ['Dân tộc:', child?.ethnicity],
    ['Quốc tịch:', child?.nationality],
    ['Nơi sinh:', child?.place],
    ['Số định danh cá nhân:', child?.citizenNumber],
    ['Họ, chữ đệm, tên người mẹ:', mother?.fullName],
    ['Họ, chữ đệm, tên người cha:', father?.fullName],
    ['Ngày đăng ký khai sinh:', figures(registeredOn)],
    ['Mã hồ sơ:', dossierCode],
  ],
};
