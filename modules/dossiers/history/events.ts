import { eventBetweenAgencies } from '../between-agencies/event-between-agencies.ts';
import { eventOfDossier } from './event-of-dossier.ts';

/** What the world is told of dossiers. */
export const dossierEvents = {
  dossierSubmitted: eventOfDossier('Hồ sơ đã nộp / Dossier submitted', 'A dossier was handed in.'),
  dossierRepresented: eventOfDossier(
    'Nộp thay / Handed in by a representative',
    'Somebody else handed a dossier in for its applicant.',
  ),
  dossierReceived: eventOfDossier(
    'Hồ sơ đã được tiếp nhận / Dossier received',
    'The one-stop desk received a dossier.',
  ),
  dossierGranted: eventOfDossier('Hồ sơ được chấp thuận / Dossier granted', 'A dossier was granted.'),
  dossierRefused: eventOfDossier('Hồ sơ dừng xử lý / Dossier refused', 'A dossier was not granted.'),
  resultIssued: eventOfDossier('Đã có kết quả / Result issued', 'The result of a dossier was issued.'),
  supplementRequested: eventOfDossier(
    'Yêu cầu bổ sung / Supplement requested',
    'The applicant was asked for what is missing.',
  ),
  dossierSupplemented: eventOfDossier(
    'Đã bổ sung / Supplemented',
    'The applicant handed in what was missing.',
  ),
  deadlineExtended: eventOfDossier(
    'Hẹn lại ngày trả / Deadline extended',
    'A new day was given, with an apology.',
  ),
  deadlineNear: eventOfDossier(
    'Sắp đến hạn / Deadline near',
    'The deadline of a dossier is near: its officer is warned.',
  ),
  answerDue: eventOfDossier(
    'Sắp hết thời hạn trả lời hồ sơ trực tuyến / Answer due',
    'What was handed in online is to be answered soon: its desk is warned.',
  ),
  dossierLate: eventOfDossier('Quá hạn / Dossier late', 'A dossier was not finished in time.'),
  deadlineRevised: eventOfDossier(
    'Ngày trả kết quả thay đổi theo lịch làm việc / Deadline revised',
    'The deadline follows a change of the calendar.',
  ),
  intakeRefused: eventOfDossier(
    'Không được tiếp nhận / Intake refused',
    'The one-stop desk did not take a dossier in.',
  ),
  dossierAssigned: eventOfDossier('Đã phân công / Dossier assigned', 'A dossier was given to an officer.'),
  dossierHandedOver: eventOfDossier(
    'Chuyển hồ sơ / Dossier handed over',
    'A dossier was handed over to another agency.',
  ),
  dossierTakenOver: eventOfDossier(
    'Đã nhận hồ sơ chuyển đến / Dossier taken over',
    'The agency that a dossier was handed over to took it over.',
  ),
  dossierHandedBack: eventOfDossier(
    'Trả lại hồ sơ / Dossier handed back',
    'A dossier came back to the agency that had handed it over.',
  ),
  opinionAsked: eventOfDossier(
    'Xin ý kiến / Opinion asked',
    'Another agency was asked for its opinion on a dossier.',
  ),
  opinionGiven: eventOfDossier('Đã có ý kiến / Opinion given', 'An agency that was asked gave its opinion.'),
  questionWithdrawn: eventOfDossier(
    'Rút yêu cầu ý kiến / Question withdrawn',
    'An agency need no longer give its opinion.',
  ),
  decisionProposed: eventOfDossier('Trình phê duyệt / Decision proposed', 'Its officer proposed a decision.'),
  proposalSentBack: eventOfDossier('Trả lại đề xuất / Proposal sent back', 'The proposal was not followed.'),
  paymentRequested: eventOfDossier(
    'Yêu cầu thực hiện nghĩa vụ tài chính / Payment requested',
    'The applicant was asked to pay; the dossier waits.',
  ),
  paymentConfirmed: eventOfDossier('Đã nộp tiền / Payment confirmed', 'What was asked for was paid.'),
  withdrawalRequested: eventOfDossier(
    'Yêu cầu rút hồ sơ / Withdrawal requested',
    'The applicant asked to have a received dossier back.',
  ),
  dossierWithdrawn: eventOfDossier('Rút hồ sơ / Dossier withdrawn', 'The applicant took a dossier back.'),
  resultReturned: eventOfDossier('Đã trả kết quả / Result returned', 'The result was handed over.'),
  dossierTransferred: eventOfDossier(
    'Chuyển cơ quan kế thừa / Dossier transferred',
    'A dossier went to the successor of its agency, and keeps its due date.',
  ),
  questionReceived: eventBetweenAgencies(
    'Được xin ý kiến / Question received',
    'An agency was asked for its opinion on a dossier of another.',
  ),
  handoverReceived: eventBetweenAgencies(
    'Được chuyển hồ sơ / Hand-over received',
    'A dossier of another agency was handed over to this one.',
  ),
};
