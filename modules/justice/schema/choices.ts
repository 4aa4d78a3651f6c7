import { choices } from '../../../server/kit/index.ts';
import {
  AnnotationKind,
  EntryKind,
  MaritalStatus,
  PartyField,
  PartyRole,
  Registration,
  Sex,
} from '../model.ts';

/** The closed sets of the civil status register. */
export const closedSets = [
  choices(Sex, 'Sex', 'Sex as registered (giới tính).', {
    FEMALE: 'Female (nữ).',
    MALE: 'Male (nam).',
  }),
  choices(EntryKind, 'CivilStatusEntryKind', 'What an entry registers (loại việc hộ tịch).', {
    BIRTH: 'A birth (khai sinh).',
    MARRIAGE: 'A marriage (kết hôn).',
    DEATH: 'A death (khai tử).',
    MARITAL_STATUS: 'A confirmation of marital status (xác nhận tình trạng hôn nhân).',
  }),
  choices(Registration, 'CivilStatusRegistration', 'How something came into the register.', {
    FIRST: 'For the first time (đăng ký).',
    AGAIN: 'Again, since register and papers were lost (đăng ký lại).',
    WITH_PAPERS: 'For somebody who holds personal papers (cho người đã có hồ sơ, giấy tờ cá nhân).',
  }),
  choices(PartyRole, 'CivilStatusRole', 'As whom an entry names somebody.', {
    CHILD: 'Who was born (người được khai sinh).',
    MOTHER: 'The mother (mẹ).',
    FATHER: 'The father (cha).',
    HUSBAND: 'The husband (chồng).',
    WIFE: 'The wife (vợ).',
    DECEASED: 'Who died (người chết).',
    SUBJECT: 'Whose status is confirmed (người được xác nhận).',
  }),
  choices(
    MaritalStatus,
    'MaritalStatus',
    'Marital status (tình trạng hôn nhân), as far as the register tells.',
    {
      NEVER_MARRIED: 'No marriage is registered (chưa đăng ký kết hôn với ai).',
      MARRIED: 'Married (đang có vợ hoặc có chồng).',
      DIVORCED: 'The last marriage ended by divorce (đã ly hôn).',
      WIDOWED: 'The last marriage ended by death (vợ hoặc chồng đã chết).',
    },
  ),
  choices(AnnotationKind, 'AnnotationKind', 'What kind of thing was noted in an entry.', {
    CHANGE: 'Something is otherwise from now on (thay đổi hộ tịch).',
    CORRECTION: 'Something was registered wrongly (cải chính hộ tịch).',
    SUPPLEMENT: 'Something was missing (bổ sung thông tin hộ tịch).',
    NOTE: 'Something else (ghi chú).',
    DIVORCE: 'The marriage ended by divorce (ly hôn).',
    DEATH: 'The marriage ended by a death (một bên chết).',
  }),
  choices(PartyField, 'CivilStatusField', 'What an annotation changes of somebody whom an entry names.', {
    FULL_NAME: 'Full name (họ, chữ đệm, tên).',
    SEX: 'Sex: `female` or `male` (giới tính).',
    BIRTH_DATE: 'Date of birth, YYYY-MM-DD (ngày, tháng, năm sinh).',
    CITIZEN_NUMBER: 'Personal identification number (số định danh cá nhân).',
    PLACE: 'Where they were born, or died (nơi sinh, nơi chết).',
    ETHNICITY: 'Ethnicity (dân tộc).',
    NATIONALITY: 'Nationality (quốc tịch).',
    RESIDENCE: 'Residence (nơi cư trú).',
  }),
];
