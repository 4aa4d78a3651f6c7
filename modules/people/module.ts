import { implement } from '../../server/kit/index.ts';
import { contact } from './calls/contact.ts';
import { contacts } from './calls/contacts.ts';
import { enterPerson } from './calls/enter-person.ts';
import { enterPersons } from './calls/enter-persons.ts';
import { identified } from './calls/identified.ts';
import { identity } from './calls/identity.ts';
import { known } from './calls/known.ts';
import { matchPersons } from './calls/match-persons.ts';
import { people } from './contract.ts';
import { peopleFound } from './schema/people-found.ts';
import { me, person } from './schema/person.ts';

export default implement(people, {
  schema: [person, me, peopleFound],
  calls: { contact, contacts, identified, enterPerson, enterPersons, matchPersons, known, identity },
  identifies: people.calls.identified,
});
