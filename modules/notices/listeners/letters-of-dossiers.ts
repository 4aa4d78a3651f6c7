import type { Act, Listener } from '../../../server/kit/index.ts';
import { when } from '../../../server/kit/index.ts';
import { dossiers } from '../../dossiers/contract.ts';
import { writeLetter } from '../write-letter.ts';

interface Fact {
  readonly eventId: number;
  readonly applicantId: number;
  readonly code: string | null;
}

/** What an applicant is told, and how. */
export const lettersOfDossiers: readonly Listener[] = [
  when(dossiers.events.dossierReceived, (fact, act) =>
    tell(act, fact, {
      subject: `Đã tiếp nhận hồ sơ ${fact.code}`,
      body: `Hồ sơ ${fact.code} đã được tiếp nhận. Ông/bà có thể theo dõi hồ sơ bằng mã này.\n\nYour dossier ${fact.code} has been received.`,
    }),
  ),
  when(dossiers.events.resultIssued, (fact, act) =>
    tell(act, fact, {
      subject: `Đã có kết quả hồ sơ ${fact.code}`,
      body: `Hồ sơ ${fact.code} đã có kết quả. Ông/bà có thể tải kết quả sau khi đăng nhập.\n\nThe result of your dossier ${fact.code} is ready.`,
    }),
  ),
  when(dossiers.events.supplementRequested, (fact, act) =>
    tell(act, fact, {
      subject: `Yêu cầu bổ sung hồ sơ ${fact.code ?? ''}`.trimEnd(),
      body: `Hồ sơ của ông/bà cần được bổ sung. Nội dung cần bổ sung được ghi trong hồ sơ.\n\nSomething is missing in your dossier; what it is stands in the dossier.`,
    }),
  ),
  when(dossiers.events.paymentRequested, (fact, act) =>
    tell(act, fact, {
      subject: `Yêu cầu thực hiện nghĩa vụ tài chính hồ sơ ${fact.code}`,
      body: `Ông/bà cần nộp tiền để hồ sơ ${fact.code} được giải quyết tiếp. Số tiền và lý do được ghi trong hồ sơ.\n\nA payment is needed before your dossier ${fact.code} goes on; how much and for what stands in the dossier.`,
    }),
  ),
  when(dossiers.events.deadlineExtended, (fact, act) =>
    tell(act, fact, {
      subject: `Xin lỗi và hẹn lại ngày trả kết quả hồ sơ ${fact.code}`,
      body: `Cơ quan giải quyết xin lỗi ông/bà vì chậm trễ. Ngày hẹn mới và lý do được ghi trong hồ sơ ${fact.code}.\n\nWe apologise for the delay. The new day and the reason stand in your dossier ${fact.code}.`,
    }),
  ),
  when(dossiers.events.deadlineRevised, (fact, act) =>
    tell(act, fact, {
      subject: `Thay đổi ngày trả kết quả hồ sơ ${fact.code}`,
      body: `Lịch làm việc của cơ quan giải quyết đã thay đổi, nên ngày trả kết quả hồ sơ ${fact.code} thay đổi theo. Ngày mới và căn cứ được ghi trong hồ sơ.\n\nThe calendar of the agency was changed, and the day on which your dossier ${fact.code} is due with it. The new day and the notice stand in the dossier.`,
    }),
  ),
  when(dossiers.events.dossierRefused, (fact, act) =>
    tell(act, fact, {
      subject: `Thông báo dừng giải quyết hồ sơ ${fact.code}`,
      body: `Hồ sơ ${fact.code} không được giải quyết. Lý do được ghi trong hồ sơ.\n\nYour dossier ${fact.code} was not granted; the reason stands in the dossier.`,
    }),
  ),
];

function tell(
  act: Act,
  { eventId, applicantId: personId }: Fact,
  words: { readonly subject: string; readonly body: string },
): Promise<void> {
  return writeLetter(act, { eventId, personId }, words);
}
