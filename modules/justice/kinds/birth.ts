import type { PartyRow } from '../queries/register.ts';
import { figures } from './figures.ts';
import type { KindOfEntry, Line } from './kind-of-entry.ts';
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
    ...parent('mẹ', mother),
    ...parent('cha', father),
    ['Ngày đăng ký khai sinh:', figures(registeredOn)],
    ['Mã hồ sơ:', dossierCode],
  ],
};

function parent(who: string, party: PartyRow | undefined): readonly Line[] {
  return [
    [`Họ, chữ đệm, tên người ${who}:`, party?.fullName],
    ['Ngày, tháng, năm sinh:', figures(party?.birthDate)],
    ['Dân tộc:', party?.ethnicity],
    ['Quốc tịch:', party?.nationality],
    ['Nơi cư trú:', party?.residence],
  ];
}
