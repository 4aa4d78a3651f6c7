import { sql } from 'kysely';
import { boolean, choice, date, entity, id, int, maybe, one, string } from '../../../server/kit/index.ts';
import { Officer } from '../../organisations/model.ts';
import { PetitionAct, PetitionStep } from '../model.ts';

export const petitionStep = entity(PetitionStep, {
  description: 'What was done to a petition on a day, and what was known of it from then on.',
  table: 'inspectorate.petition_step',
  key: 'id',
  // Seen only through its petition.
  visible: () => sql`false`,
  columns: {
    id: id('Id.'),
    act: choice(PetitionAct, 'What was done.'),
    onDay: date('On which day.'),
    note: maybe(string('Why, or with what.')),
    remote: boolean('Whether it comes from a remote area (vùng sâu, vùng xa, đi lại khó khăn).'),
    complexity: int('0 for a usual case, 1 for a complex and 2 for a very complex one.'),
    severalPlaces: boolean('Whether it has to be checked in several places.'),
    outside: boolean('Whether the agency is not the one to settle it.'),
  },
  relations: {
    officer: one(Officer, { officerId: 'id' }, 'Who did it; null for whoever sent it online.', {
      nullable: true,
      withParent: true,
    }),
  },
});
