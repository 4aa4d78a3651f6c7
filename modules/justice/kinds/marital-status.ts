import { MaritalStatus } from '../model.ts';
import { figures } from './figures.ts';
import type { KindOfEntry } from './kind-of-entry.ts';

const FOUND: Readonly<Record<MaritalStatus, string>> = {
  [MaritalStatus.NEVER_MARRIED]: 'Chưa đăng ký kết hôn với ai',
  [MaritalStatus.MARRIED]: 'Đang có vợ hoặc có chồng',
  [MaritalStatus.DIVORCED]: 'Đã đăng ký kết hôn, đã ly hôn; chưa đăng ký kết hôn với ai khác',
  [MaritalStatus.WIDOWED]: 'Đã đăng ký kết hôn, vợ hoặc chồng đã chết; chưa đăng ký kết hôn với ai khác',
};

export const maritalStatus: KindOfEntry = {
  register: 'Sổ cấp Giấy xác nhận tình trạng hôn nhân',
  document: 'Giấy xác nhận tình trạng hôn nhân',
  fileName: 'giay-xac-nhan-tinh-trang-hon-nhan',
  lines: ({ subject }, { finding, purpose, registeredOn, dossierCode }) => [
    ['Họ, chữ đệm, tên:', subject?.fullName, true],
    ['Ngày, tháng, năm sinh:', figures(subject?.birthDate)],
    ['Số định danh cá nhân:', subject?.citizenNumber],
    ['Nơi cư trú:', subject?.residence],
    ['Tình trạng hôn nhân:', finding && FOUND[finding], true],
    ['Mục đích sử dụng:', purpose],
    ['Ngày xác nhận:', figures(registeredOn)],
    ['Mã hồ sơ:', dossierCode],
  ],
};
