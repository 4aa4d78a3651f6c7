import { choice, date, entity, id, int, many, one, string } from '../../../server/kit/index.ts';
import { AnnotatedChange, Annotation, AnnotationKind, CivilStatusEntry } from '../model.ts';
import { isBehindSeen } from '../queries/seen-by.ts';

export const annotation = entity(Annotation, {
  description:
    'What was noted in an entry after it was made (ghi chú, thay đổi, cải chính hộ tịch): it is added, and never changed.',
  table: 'justice.annotation',
  key: 'id',
  visible: (viewer, col) => isBehindSeen(viewer, col('entryId')),
  columns: {
    id: id('Id.'),
    number: int('Number in its entry, from 1.'),
    kind: choice(AnnotationKind, 'What kind of thing was noted.'),
    note: string('What was noted.'),
    basis: string('The document that it rests on.'),
    madeOn: date('Day on which it was noted.'),
    makerName: string('Who noted it.'),
  },
  relations: {
    entry: one(CivilStatusEntry, { entryId: 'id' }, 'The entry.', { withParent: true }),
    changes: many(AnnotatedChange, { id: 'annotationId' }, 'What it changed, in order.', {
      oldest: 'id',
      first: 20,
      withParent: true,
    }),
    cause: one(CivilStatusEntry, { causeId: 'id' }, 'The entry that led to it, where you may see that.', {
      nullable: true,
    }),
  },
});
