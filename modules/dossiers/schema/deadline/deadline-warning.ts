import { sql } from 'kysely';
import { choice, choices, dateTime, entity, id, inReach, listed, one } from '../../../../server/kit/index.ts';
import { Agency, Officer } from '../../../organisations/model.ts';
import { dossiers } from '../../contract.ts';
import { DeadlineWarning, DeadlineWarningKind } from '../../deadline/watched.ts';
import { Dossier } from '../../model.ts';

const { readDossiers } = dossiers.permissions;

export const deadlineWarningKind = choices(
  DeadlineWarningKind,
  'DeadlineWarningKind',
  'What is told of a deadline.',
  {
    NEAR: 'It is near (sắp đến hạn).',
    LATE: 'It has passed (quá hạn).',
    UNANSWERED:
      'What was handed in online is not answered yet, and soon is to be (sắp hết thời hạn trả lời hồ sơ trực tuyến).',
  },
);

export const deadlineWarning = entity(DeadlineWarning, {
  description:
    'That a dossier is nearly late, or late, or not answered yet (cảnh báo hạn): told once for each deadline that it had.',
  table: 'dossiers.deadline_warning',
  key: 'id',
  visible: (viewer, col) => sql`(${inReach(viewer?.reach(readDossiers) ?? [], col('agencyId'))}
    or ${col('officerId')} = ${viewer?.accountId ?? null}::bigint)`,
  columns: {
    id: id('Id.'),
    kind: choice(DeadlineWarningKind, 'What is told.'),
    lateFrom: dateTime('From when the dossier counts as late; by when it is to be answered.'),
    at: dateTime('When it was told.'),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['kind', 'agency', 'officer'],
  relations: {
    agency: one(
      Agency,
      { agencyId: 'id' },
      'The agency that had the dossier then, or whose desk is to answer.',
    ),
    officer: one(
      Officer,
      { officerId: 'id' },
      'Who is warned: the officer who processed it then, or before that who had received it; null where it is the whole desk.',
      { nullable: true, withParent: true },
    ),
    dossier: one(Dossier, { dossierId: 'id' }, 'The dossier, as far as you may see it.', { nullable: true }),
  },
});

export const deadlineWarnings = listed('deadlineWarnings', DeadlineWarning, {
  description:
    'Who was warned of which deadline in your agencies, and of what you were warned, newest first.',
  authScopes: { may: readDossiers },
});
