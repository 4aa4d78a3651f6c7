import {
  choice,
  choices,
  dateTime,
  entity,
  extend,
  id,
  int,
  many,
  maybe,
  one,
} from '../../../../server/kit/index.ts';
import { File } from '../../../files/model.ts';
import { DossierForm, FormEdition, FormKind } from '../../forms/model.ts';
import { Dossier } from '../../model.ts';
import { formSeenBy } from '../../queries/form-seen-by.ts';

export const formKind = choices(FormKind, 'FormKind', 'An official form of a dossier (biểu mẫu).', {
  RECEIPT: 'Receipt with the day of the result (Giấy tiếp nhận hồ sơ và hẹn trả kết quả): form 01.',
  SUPPLEMENT_REQUEST: 'Request for what is missing (Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ): form 02.',
  INTAKE_REFUSAL: 'Refusal at intake (Phiếu từ chối tiếp nhận giải quyết hồ sơ): form 03.',
  APOLOGY:
    'Apology with a new day (2018: Phiếu xin lỗi và hẹn lại ngày trả kết quả; 2025: Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết): form 04.',
  STOP_NOTICE: 'Notice that nothing further is done (Thông báo dừng giải quyết hồ sơ): form 05 of 2025.',
  CONTROL_SLIP:
    'Control slip (Phiếu kiểm soát quá trình giải quyết hồ sơ), for the agency alone: form 05 of 2018, 06 of 2025.',
});

export const formEdition = choices(
  FormEdition,
  'FormEdition',
  'The circular that a form follows, by the day on which the dossier was received.',
  {
    CIRCULAR_2018: 'Circular 01/2018/TT-VPCP.',
    CIRCULAR_2025: 'Circular 03/2025/TT-VPCP, Annex I.',
  },
);

export const dossierForm = entity(DossierForm, {
  description:
    'An official form that was issued for a dossier. It says what held when it was issued, and does not change.',
  table: 'dossiers.form',
  key: 'id',
  visible: formSeenBy,
  columns: {
    id: id('Id.'),
    kind: choice(FormKind, 'Which.'),
    edition: choice(FormEdition, 'The circular that it follows.'),
    number: maybe(int('Its number in its office and year (số); null for a control slip.')),
    issuedAt: dateTime('When that happened for which it was issued; a control slip: up to when it tells.'),
  },
  relations: {
    file: one(File, { fileId: 'id' }, 'The form as PDF; null until a worker has drawn it.', {
      nullable: true,
    }),
  },
});

export const formsOfDossier = extend(Dossier, {
  relations: {
    forms: many(DossierForm, { id: 'dossierId' }, 'Its official forms, newest first.', {
      newest: 'id',
      first: 20,
    }),
  },
});
