import type { Act, Listener } from '../../../server/kit/index.ts';
import { when } from '../../../server/kit/index.ts';
import { dossiers } from '../../dossiers/contract.ts';
import { notices } from '../contract.ts';
import { insertLetter } from '../queries/letters.ts';

interface Fact {
  readonly eventId: number;
  readonly applicantId: number;
  readonly code: string | null;
}

/** What an applicant is told, and how. */
export const lettersOfDossiers: readonly Listener[] = [
  when(dossiers.events.dossierReceived, (fact, act) =>
    writeLetter(act, fact, {
      subject: `Đã tiếp nhận hồ sơ ${fact.code}`,
      body: `Hồ sơ ${fact.code} đã được tiếp nhận. Ông/bà có thể theo dõi hồ sơ bằng mã này.\n\nYour dossier ${fact.code} has been received.`,
    }),
  ),
  when(dossiers.events.resultIssued, (fact, act) =>
    writeLetter(act, fact, {
      subject: `Đã có kết quả hồ sơ ${fact.code}`,
      body: `Hồ sơ ${fact.code} đã có kết quả. Ông/bà có thể tải kết quả sau khi đăng nhập.\n\nThe result of your dossier ${fact.code} is ready.`,
    }),
  ),
  when(dossiers.events.supplementRequested, (fact, act) =>
    writeLetter(act, fact, {
      subject: `Yêu cầu bổ sung hồ sơ ${fact.code ?? ''}`.trimEnd(),
      body: `Hồ sơ của ông/bà cần được bổ sung. Nội dung cần bổ sung được ghi trong hồ sơ.\n\nSomething is missing in your dossier; what it is stands in the dossier.`,
    }),
  ),
  when(dossiers.events.paymentRequested, (fact, act) =>
    writeLetter(act, fact, {
      subject: `Yêu cầu thực hiện nghĩa vụ tài chính hồ sơ ${fact.code}`,
      body: `Ông/bà cần nộp tiền để hồ sơ ${fact.code} được giải quyết tiếp. Số tiền và lý do được ghi trong hồ sơ.\n\nA payment is needed before your dossier ${fact.code} goes on; how much and for what stands in the dossier.`,
    }),
  ),
  when(dossiers.events.deadlineExtended, (fact, act) =>
    writeLetter(act, fact, {
      subject: `Xin lỗi và hẹn lại ngày trả kết quả hồ sơ ${fact.code}`,
      body: `Cơ quan giải quyết xin lỗi ông/bà vì chậm trễ. Ngày hẹn mới và lý do được ghi trong hồ sơ ${fact.code}.\n\nWe apologise for the delay. The new day and the reason stand in your dossier ${fact.code}.`,
    }),
  ),
  when(dossiers.events.dossierRefused, (fact, act) =>
    writeLetter(act, fact, {
      subject: `Thông báo dừng giải quyết hồ sơ ${fact.code}`,
      body: `Hồ sơ ${fact.code} không được giải quyết. Lý do được ghi trong hồ sơ.\n\nYour dossier ${fact.code} was not granted; the reason stands in the dossier.`,
    }),
  ),
];

async function writeLetter(
  act: Act,
  fact: Fact,
  words: { readonly subject: string; readonly body: string },
): Promise<void> {
  const { eventId, applicantId: personId } = fact;
  const createdAt = new Date(act.clock.now().epochMilliseconds);
  const letterId = await insertLetter(act.db, { eventId, personId, ...words, createdAt });
  if (letterId !== null) await act.enqueue(notices.jobs.sendLetter, { letterId });
}
