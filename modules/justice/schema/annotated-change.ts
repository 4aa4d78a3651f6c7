import { sql } from 'kysely';
import { choice, entity, id, string } from '../../../server/kit/index.ts';
import { AnnotatedChange, PartyField, PartyRole } from '../model.ts';

export const annotatedChange = entity(AnnotatedChange, {
  description: 'What an annotation changed of somebody whom the entry names.',
  table: 'justice.told_change',
  key: 'id',
  visible: () => sql`false`,
  protects: { columns: ['value'], whose: 'whoseId' },
  columns: {
    id: id('Id.'),
    role: choice(PartyRole, 'Of whom.'),
    field: choice(PartyField, 'What.'),
    value: string('What it is since then, in the form of the field.'),
  },
});
