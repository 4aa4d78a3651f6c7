import { choices } from '../../../server/kit/index.ts';
import { PetitionAct, PetitionChannel, PetitionKind, PetitionMatter, PetitionState } from '../model.ts';

/** The closed sets of petitions. */
export const petitionWords = [
  choices(PetitionKind, 'PetitionKind', 'Kind of a petition (loại đơn).', {
    COMPLAINT: 'Complaint (khiếu nại).',
    DENUNCIATION: 'Denunciation (tố cáo).',
    FEEDBACK: 'Petition or feedback (kiến nghị, phản ánh).',
  }),
  choices(PetitionMatter, 'PetitionMatter', 'What a complaint is against.', {
    ADMINISTRATIVE: 'An administrative decision or act (quyết định hành chính, hành vi hành chính).',
    DISCIPLINE: 'A disciplinary decision (quyết định kỷ luật).',
    DISMISSAL: 'A dismissal (quyết định kỷ luật buộc thôi việc).',
  }),
  choices(PetitionChannel, 'PetitionChannel', 'How a petition came.', {
    RECEPTION: 'With somebody who came in person (tiếp công dân).',
    LETTER: 'On paper (đơn gửi trực tiếp hoặc qua bưu chính).',
    ONLINE: 'Online.',
    FORWARDED: 'From another agency (đơn do cơ quan khác chuyển đến).',
  }),
  choices(PetitionState, 'PetitionState', 'How far a petition has come.', {
    RECEIVED: 'Received, to be triaged (đã tiếp nhận, đang xử lý đơn).',
    LEADER_MEETING: 'Its petitioner is to meet the leader (đề nghị gặp lãnh đạo).',
    ACCEPTED: 'Accepted for settlement (thụ lý).',
    VERIFYING: 'Being verified (xác minh).',
    DIALOGUE: 'In dialogue (đối thoại).',
    DRAFTING: 'The decision is being drafted (dự thảo).',
    DECIDED: 'Settled by a decision or a conclusion (đã giải quyết).',
    NOT_ACCEPTED: 'Not accepted (không thụ lý).',
    FORWARDED: 'Forwarded to the agency whose it is (chuyển đơn).',
    RETURNED: 'Returned with guidance (trả đơn, hướng dẫn).',
    FILED: 'Filed without settlement (lưu đơn).',
    WITHDRAWN: 'Withdrawn, or its settlement terminated (rút đơn, đình chỉ).',
    ARCHIVED: 'Archived (lưu hồ sơ).',
  }),
  choices(PetitionAct, 'PetitionAct', 'What is done to a petition.', {
    RECEIVE: 'Receive it (tiếp nhận).',
    CLASSIFY: 'Say what is known of it, which its limits follow.',
    MEET_LEADER: 'Ask for a meeting with the leader (đề nghị gặp lãnh đạo).',
    ACCEPT: 'Accept it for settlement (thụ lý).',
    NOT_ACCEPT: 'Not accept it (không thụ lý).',
    FORWARD: 'Forward it (chuyển đơn).',
    RETURN: 'Return it with guidance (trả đơn, hướng dẫn).',
    FILE: 'File it (lưu đơn).',
    NOTIFY: 'Notify that it was accepted, or was not (thông báo).',
    VERIFY: 'Verify it (xác minh).',
    DIALOGUE: 'Hold a dialogue (đối thoại).',
    DRAFT: 'Draft the decision (dự thảo).',
    DECIDE: 'Settle it (ban hành quyết định giải quyết, kết luận).',
    SEND: 'Send the decision or the conclusion (gửi kết luận).',
    CARRY_OUT: 'Act on the conclusion (xử lý theo kết luận).',
    PUBLICISE: 'Make it public (công khai).',
    WITHDRAW: 'Enter its withdrawal, or terminate its settlement (rút đơn, đình chỉ).',
    ARCHIVE: 'Archive it (lưu hồ sơ).',
  }),
];
