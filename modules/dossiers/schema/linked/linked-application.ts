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
import { Person } from '../../../people/model.ts';
import { Procedure } from '../../../procedures/model.ts';
import { LinkedApplication, LinkedState } from '../../linked/model.ts';
import { Dossier } from '../../model.ts';
import { seesLinked } from '../../queries/linked-applications.ts';

export const linkedState = choices(
  LinkedState,
  'LinkedState',
  'Where a linked application stands, as it follows from its dossiers.',
  {
    DRAFT: 'None of them is handed in.',
    PROCESSING: 'One of them at least goes on.',
    WAITING_APPLICANT: 'One of them waits for the applicant: for a supplement or a payment.',
    DONE: 'All have their result.',
    PARTLY_DONE: 'All have ended, some without a result.',
    STOPPED: 'All have ended without a result.',
  },
);

export const linkedApplication = entity(LinkedApplication, {
  description:
    'An application for a linked procedure (hồ sơ liên thông): one dossier for each of its parts, with an agency and a deadline of its own, and where the whole stands.',
  table: 'dossiers.linked',
  key: 'id',
  visible: seesLinked,
  columns: {
    id: id('Id.'),
    state: choice(LinkedState, 'Where the whole stands.'),
    parts: int('How many dossiers it has.'),
    done: int('How many of them have their result.'),
    createdAt: dateTime('When it was opened.'),
    submittedAt: maybe(dateTime('When it was handed in.')),
    dueAt: maybe(dateTime('When the last of its dossiers is due, of those that have a due date.')),
    finishedAt: maybe(dateTime('When the last of its dossiers ended.')),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['state'],
  search: { through: ['applicant', 'dossiers'] },
  relations: {
    procedure: one(Procedure, { procedureId: 'id' }, 'The linked procedure.'),
    applicant: one(Person, { applicantId: 'id' }, 'Who applies.', { withParent: true }),
    dossiers: many(Dossier, { id: 'linkedId' }, 'Its dossiers, as far as you may see them.', {
      oldest: 'part',
      first: 10,
    }),
  },
});

export const linkedOfDossier = extend(Dossier, {
  relations: {
    linkedApplication: one(
      LinkedApplication,
      { linkedId: 'id' },
      'The linked application that it is a part of; null for one that stands alone.',
      { nullable: true },
    ),
  },
});
