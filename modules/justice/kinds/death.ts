import { figures } from './figures.ts';
import type { KindOfEntry } from './kind-of-entry.ts';
import { SEX_WORDS } from './sex-words.ts';

export const death: KindOfEntry = {
  register: 'Sổ đăng ký khai tử',
  document: 'Trích lục khai tử',
  fileName: 'trich-luc-khai-tu',
  lines: ({ deceased }, { happenedOn, cause, registeredOn, dossierCode }) => [
    ['Họ, chữ đệm, tên:', deceased?.fullName, true],
    ['Ngày, tháng, năm sinh:', figures(deceased?.birthDate)],
    ['Giới tính:', deceased?.sex && SEX_WORDS[deceased.sex]],
    ['Dân tộc:', deceased?.ethnicity],
    ['Quốc tịch:', deceased?.nationality],
    ['Nơi cư trú cuối cùng:', deceased?.residence],
    ['Số định danh cá nhân:', deceased?.citizenNumber],
    ['Đã chết ngày:', figures(happenedOn)],
    ['Nơi chết:', deceased?.place],
    ['Nguyên nhân chết:', cause],
    ['Ngày đăng ký khai tử:', figures(registeredOn)],
    ['Mã hồ sơ:', dossierCode],
  ],
};
