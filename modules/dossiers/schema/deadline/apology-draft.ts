import { sql } from 'kysely';
import {
  computed,
  date,
  dateTime,
  entity,
  extend,
  inReach,
  listed,
  one,
  ZONE,
} from '../../../../server/kit/index.ts';
import { dossiers } from '../../contract.ts';
import { ApologyDraft } from '../../deadline/watched.ts';
import { Dossier } from '../../model.ts';

const { readDossiers } = dossiers.permissions;

export const apologyDraft = entity(ApologyDraft, {
  description:
    'An apology for a delay that is foreseen (dự thảo xin lỗi và hẹn lại ngày trả kết quả), for the agency alone: `extendDeadline` sends it, with a reason. It goes with the deadline that it is for.',
  table: 'dossiers.apology_draft',
  key: 'dossierId',
  visible: (viewer, col) => sql`exists (
    select from dossiers.dossier as d
    where d.id = ${col('dossierId')} and d.due_at = ${col('dueAt')} and d.finished_at is null and d.proposed_at is null
      and ${inReach(viewer?.reach(readDossiers) ?? [], sql`d.agency_id`)})`,
  columns: {
    dueAt: dateTime('The deadline that will not be kept.'),
    day: date('The new day, as it is proposed.'),
    at: dateTime('When it was drafted.'),
  },
  computed: {
    sendBy: computed(
      date('The last day on which it can be sent: one before the deadline.'),
      (col) => sql<string>`((${col('dueAt')} at time zone ${sql.lit(ZONE)})::date - 1)`,
    ),
  },
  orders: { DEADLINE: { description: 'By deadline.', by: [['dueAt', 'asc']] } },
  relations: { dossier: one(Dossier, { dossierId: 'id' }, 'The dossier.', { nullable: true }) },
});

export const apologyDraftOfDossier = extend(Dossier, {
  relations: {
    apologyDraft: one(
      ApologyDraft,
      { id: 'dossierId' },
      'The apology that was drafted since a delay is foreseen; null where there is none, and for the applicant.',
      { nullable: true },
    ),
  },
});

export const apologyDrafts = listed('apologyDrafts', ApologyDraft, {
  description: 'The apologies that wait to be sent in your agencies, by deadline.',
  authScopes: { may: readDossiers },
});
