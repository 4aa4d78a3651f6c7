import { entity, extend, maybe, one, string } from '../../../../server/kit/index.ts';
import { Officer } from '../../../organisations/model.ts';
import { DossierEvent, EventRecord } from '../../history/model.ts';
import { isBehindOffice } from '../../queries/seen-by.ts';

export const eventRecord = entity(EventRecord, {
  description: 'Who did something to a dossier, and what was written with it: for offices alone.',
  table: 'dossiers.event',
  key: 'id',
  visible: (viewer, col) => isBehindOffice(viewer, col('dossierId')),
  columns: { note: maybe(string('What was written with it, such as a reason or a question.')) },
  relations: {
    actor: one(Officer, { actorId: 'id' }, 'Who did it; null for what a machine of the province did.', {
      nullable: true,
      withParent: true,
    }),
    assignee: one(Officer, { assigneeId: 'id' }, 'To whom it was given; null for what was no assignment.', {
      nullable: true,
      withParent: true,
    }),
    actingFor: one(Officer, { actingForId: 'id' }, 'For whom it was done, by a delegation (ủy quyền).', {
      nullable: true,
      withParent: true,
    }),
  },
});

export const recordOfEvent = extend(DossierEvent, {
  relations: {
    record: one(
      EventRecord,
      { id: 'id' },
      'Who did it, and what was written with it; null for the applicant.',
      { nullable: true },
    ),
  },
});
