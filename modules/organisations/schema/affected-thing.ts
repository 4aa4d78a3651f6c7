import { sql } from 'kysely';
import {
  choice,
  choices,
  computed,
  dateTime,
  entity,
  id,
  maybe,
  one,
  string,
} from '../../../server/kit/index.ts';
import { Agency } from '../model.ts';
import { AffectedState, AffectedThing } from '../reorganisation/model.ts';
import { seenByPlanners } from './reorganisation.ts';

export const affectedState = choices(AffectedState, 'AffectedState', 'How far an affected thing has come.', {
  STAYS: 'Stays with the agency that it was of.',
  UNDECIDED: 'Waits until a person decides who takes it over.',
  READY: 'Is handed over once the day has come.',
  HANDED_OVER: 'Has been handed over.',
});

export const affectedThing = entity(AffectedThing, {
  description: 'One thing that a reorganisation affects: an open dossier, a role, a register.',
  table: 'organisations.affected_thing',
  key: 'id',
  visible: seenByPlanners,
  columns: {
    id: id('Id.'),
    holding: string('What it is, `<module>.<name>`.'),
    label: string('What a person calls it, such as the code of a dossier.'),
    state: choice(AffectedState, 'How far it has come.'),
    successorCode: maybe(string('Code of the agency that takes it over.')),
    handedOverAt: maybe(dateTime('When it was handed over.')),
  },
  computed: {
    candidates: computed(
      string('Codes of the agencies that may take it over, with commas; empty: any.'),
      (col) => sql<string>`array_to_string(${col('candidates')}, ', ')`,
    ),
  },
  filters: ['state', 'holding', 'agency'],
  relations: { agency: one(Agency, { agencyId: 'id' }, 'The agency that ends.') },
});
