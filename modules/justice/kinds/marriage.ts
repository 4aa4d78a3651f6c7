import type { PartyRow } from '../queries/register.ts';
import { figures } from './figures.ts';
import type { KindOfEntry, Line } from './kind-of-entry.ts';

export const marriage: KindOfEntry = {
  register: 'Sổ đăng ký kết hôn',
  document: 'Trích lục kết hôn',
  fileName: 'trich-luc-ket-hon',
  lines: ({ husband, wife }, { happenedOn, registeredOn, dossierCode }) => [
    ...spouse('chồng', husband),
    ...spouse('vợ', wife),
    ['Quan hệ hôn nhân được công nhận kể từ ngày:', figures(happenedOn)],
    ['Ngày đăng ký kết hôn:', figures(registeredOn)],
    ['Mã hồ sơ:', dossierCode],
  ],
};

function spouse(who: string, party: PartyRow | undefined): readonly Line[] {
  return [
    [`Họ, chữ đệm, tên ${who}:`, party?.fullName, true],
    ['Ngày, tháng, năm sinh:', figures(party?.birthDate)],
    ['Dân tộc:', party?.ethnicity],
    ['Quốc tịch:', party?.nationality],
    ['Nơi cư trú:', party?.residence],
    ['Số định danh cá nhân:', party?.citizenNumber],
  ];
}
