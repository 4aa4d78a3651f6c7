import { sql } from 'kysely';
import {
  byValue,
  choice,
  choices,
  computed,
  dateTime,
  entity,
  id,
  inReach,
  int,
  maybe,
  one,
  string,
} from '../../../../server/kit/index.ts';
import { Agency } from '../../../organisations/model.ts';
import { dossiers } from '../../contract.ts';
import { BETWEEN_OFFICES, DossierEvent, DossierEventKind } from '../../history/model.ts';
import { stepWords } from '../../look-up/step-words.ts';
import { Dossier } from '../../model.ts';
import { isApplicant, isBehindOffice } from '../../queries/seen-by.ts';

export const dossierEventKind = choices(DossierEventKind, 'DossierEventKind', 'What happened to a dossier.', {
  SUBMITTED: 'It was handed in.',
  REPRESENTED: 'Somebody else handed it in for its applicant (nộp thay).',
  RECEIVED: 'The one-stop desk received it.',
  GRANTED: 'It was granted.',
  REFUSED: 'It was not granted.',
  RESULT_ISSUED: 'The result was issued.',
  SUPPLEMENT_REQUESTED: 'Its applicant was asked for what is missing (yêu cầu bổ sung).',
  SUPPLEMENTED: 'Its applicant handed in what was missing.',
  INTAKE_REFUSED: 'The desk did not take it in (từ chối tiếp nhận).',
  ASSIGNED: 'It was given to an officer (phân công).',
  HANDED_OVER: 'It was handed over to another agency (chuyển hồ sơ).',
  TAKEN_OVER: 'The agency that it was handed over to took it over (nhận hồ sơ).',
  HANDED_BACK: 'It came back to the agency that had handed it over.',
  OPINION_ASKED: 'Another agency was asked for its opinion (xin ý kiến).',
  OPINION_GIVEN: 'An agency that was asked gave its opinion (cho ý kiến).',
  QUESTION_WITHDRAWN: 'An agency need no longer give its opinion.',
  PROPOSED: 'Its officer proposed a decision (trình phê duyệt).',
  SENT_BACK: 'The proposal was sent back.',
  PAYMENT_REQUESTED: 'Its applicant was asked to pay (yêu cầu thực hiện nghĩa vụ tài chính).',
  PAYMENT_CONFIRMED: 'What was asked for was paid.',
  WITHDRAWAL_REQUESTED: 'Its applicant asked to have it back (yêu cầu rút hồ sơ).',
  WITHDRAWN: 'Its applicant took it back (rút hồ sơ).',
  RESULT_RETURNED: 'The result was handed over (trả kết quả).',
  TRANSFERRED: 'It went to the successor of its agency (chuyển cơ quan kế thừa).',
  DEADLINE_NEAR: 'Its officer was warned that the deadline is near (sắp đến hạn).',
  ANSWER_DUE: 'Its desk was warned that it is to be answered soon (sắp hết thời hạn trả lời).',
  LATE: 'It was not finished in time (quá hạn).',
  DEADLINE_EXTENDED: 'A new day was given, with an apology (xin lỗi và hẹn lại).',
  DEADLINE_REVISED: 'The deadline follows a change of the calendar.',
});

export const dossierEvent = entity(DossierEvent, {
  description: 'Something that happened to a dossier.',
  table: 'dossiers.event',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${isApplicant(viewer, col('applicantId'))}
    or ${isBehindOffice(viewer, col('dossierId'))}
    or ${inReach(viewer?.reach(dossiers.permissions.followDossiers) ?? [], col('agencyId'))})`,
  columns: {
    id: id('Id: the same event has the same id, however often it is delivered.'),
    kind: choice(DossierEventKind, 'What happened.'),
    at: dateTime('When.'),
    dossierId: id('Id of the dossier.'),
    code: maybe(string('Code of the dossier, from receipt on.')),
    version: int('The version of the dossier that it left behind; 0 where none was counted yet.'),
  },
  computed: {
    reason: computed(
      maybe(string('What the applicant was told with it, such as what is missing.')),
      (col) =>
        sql`case when ${col('kind')} = any(${BETWEEN_OFFICES}::text[]) then null else ${col('note')} end`,
    ),
    vi: computed(string('What happened, in Vietnamese.'), (col) => byValue(col('kind'), stepWords('vi'))),
    en: computed(string('What happened, in English.'), (col) => byValue(col('kind'), stepWords('en'))),
  },
  filters: ['kind'],
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'Where.'),
    office: one(
      Agency,
      { officeId: 'id' },
      'The agency for which it was done; null for what the applicant or a machine did.',
      { nullable: true },
    ),
    dossier: one(
      Dossier,
      { dossierId: 'id' },
      'The dossier; null for whoever may follow it but not read it.',
      { nullable: true },
    ),
  },
});
