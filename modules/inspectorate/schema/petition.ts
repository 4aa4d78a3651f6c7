import { sql } from 'kysely';
import {
  choice,
  date,
  dateTime,
  entity,
  id,
  inReach,
  int,
  many,
  maybe,
  one,
  string,
} from '../../../server/kit/index.ts';
import { Agency } from '../../organisations/model.ts';
import { Person } from '../../people/model.ts';
import { inspectorate } from '../contract.ts';
import {
  Confidant,
  DenouncerLook,
  Petition,
  PetitionChannel,
  PetitionKind,
  PetitionMatter,
  PetitionState,
  PetitionStep,
  Reception,
} from '../model.ts';
import { isOwnDenunciation } from '../queries/denouncer.ts';

export const petition = entity(Petition, {
  description:
    'A complaint, a denunciation, or a petition or feedback (đơn khiếu nại, tố cáo, kiến nghị, phản ánh). Whoever sent one sees it, and officers those of their agency. Who denounced stands nowhere in it.',
  table: 'inspectorate.petition',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${col('petitionerId')} = ${viewer?.personId ?? null}::bigint
    or ${inReach(viewer?.reach(inspectorate.permissions.readPetitions) ?? [], col('agencyId'))}
    or ${isOwnDenunciation(viewer, col('id'))})`,
  isGround: true,
  columns: {
    id: id('Id.'),
    code: string('Its number in the book of the agency that received it, and the year: 12/2026.'),
    kind: choice(PetitionKind, 'Kind.'),
    matter: maybe(choice(PetitionMatter, 'What a complaint is against.')),
    instance: int('1, or 2 of a complaint that takes a first decision further (lần hai).'),
    channel: choice(PetitionChannel, 'How it came.'),
    procedureCode: maybe(string('National code of the procedure; null where the catalogue has none.')),
    people: int('How many people it comes from (số người).'),
    summary: string('What it is about (trích yếu nội dung).'),
    receivedOn: date('Day of receipt.'),
    knownOn: maybe(
      date('Of a complaint, the day on which its petitioner came to know of what it is against.'),
    ),
    state: choice(PetitionState, 'How far it has come.'),
    decision: maybe(string('Number of the decision or the conclusion.')),
    decidedOn: maybe(date('Day of the decision.')),
    dueAt: maybe(dateTime('When its triage or its settlement is due; null where neither runs.')),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['agency', 'kind', 'state', 'channel', 'instance'],
  search: { words: 'plainSummary', beginning: ['code'], through: ['petitioner'] },
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency whose it is to settle.'),
    petitioner: one(Person, { petitionerId: 'id' }, 'Who complains or petitions; null in a denunciation.', {
      nullable: true,
      withParent: true,
    }),
    first: one(Petition, { firstId: 'id' }, 'Of a second complaint, the first with its decision.', {
      nullable: true,
      withParent: true,
    }),
    seconds: many(Petition, { id: 'firstId' }, 'Where its decision was taken further.', {
      newest: 'id',
      first: 5,
    }),
    forwardedFrom: one(Petition, { forwardedFromId: 'id' }, 'As what it was received elsewhere.', {
      nullable: true,
      withParent: true,
    }),
    reception: one(Reception, { id: 'petitionId' }, 'Its entry in the reception book.', { nullable: true }),
    steps: many(PetitionStep, { id: 'petitionId' }, 'What was done to it, in its order.', {
      oldest: 'id',
      first: 50,
      withParent: true,
    }),
    confidants: many(
      Confidant,
      { id: 'petitionId' },
      'Who may know the denouncer, and who might, as far as you may see that; newest first.',
      { newest: 'id', first: 20 },
    ),
    looks: many(
      DenouncerLook,
      { id: 'petitionId' },
      'Who was told the denouncer, as far as you may see that; newest first.',
      { newest: 'id', first: 20 },
    ),
  },
});
