import { sql } from 'kysely';
import {
  choice,
  choices,
  dateTime,
  entity,
  id,
  inReach,
  maybe,
  one,
  string,
} from '../../../server/kit/index.ts';
import { Agency } from '../../organisations/model.ts';
import { dossiers } from '../contract.ts';
import { Dossier, DossierEvent, DossierEventKind } from '../model.ts';
import { isApplicant } from '../queries/seen-by.ts';

export const dossierEventKind = choices(DossierEventKind, 'DossierEventKind', 'What happened to a dossier.', {
  SUBMITTED: 'It was handed in.',
  RECEIVED: 'The one-stop desk received it.',
  GRANTED: 'It was granted.',
  REFUSED: 'It was not granted.',
  RESULT_ISSUED: 'The result was issued.',
  SUPPLEMENT_REQUESTED: 'Its applicant was asked for what is missing (yêu cầu bổ sung).',
  SUPPLEMENTED: 'Its applicant handed in what was missing.',
  INTAKE_REFUSED: 'The desk did not take it in (từ chối tiếp nhận).',
  ASSIGNED: 'It was given to an officer (phân công).',
  PROPOSED: 'Its officer proposed a decision (trình phê duyệt).',
  SENT_BACK: 'The proposal was sent back.',
  WITHDRAWN: 'Its applicant took it back (rút hồ sơ).',
  RESULT_RETURNED: 'The result was handed over (trả kết quả).',
  DEADLINE_EXTENDED: 'A new day was given, with an apology (xin lỗi và hẹn lại).',
  DEADLINE_REVISED: 'The deadline follows a change of the calendar.',
});

export const dossierEvent = entity(DossierEvent, {
  description:
    'Something that happened to a dossier. It holds no personal data, so that partner organisations may follow it.',
  table: 'dossiers.event',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${isApplicant(viewer, col('applicantId'))}
    or ${inReach(viewer?.reach(dossiers.permissions.readDossiers) ?? [], col('agencyId'))}
    or ${inReach(viewer?.reach(dossiers.permissions.followDossiers) ?? [], col('agencyId'))})`,
  columns: {
    id: id('Id: the same event has the same id, however often it is delivered.'),
    kind: choice(DossierEventKind, 'What happened.'),
    at: dateTime('When.'),
    dossierId: id('Id of the dossier.'),
    code: maybe(string('Code of the dossier, from receipt on.')),
  },
  filters: ['kind'],
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'Where.'),
    dossier: one(
      Dossier,
      { dossierId: 'id' },
      'The dossier; null for whoever may follow it but not read it.',
      { nullable: true },
    ),
  },
});
