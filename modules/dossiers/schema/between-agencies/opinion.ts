import { sql } from 'kysely';
import {
  boolean,
  choice,
  choices,
  connectionOf,
  dateTime,
  entity,
  extend,
  id,
  inReach,
  many,
  maybe,
  one,
  pageArguments,
  type SchemaPart,
  string,
} from '../../../../server/kit/index.ts';
import { Agency, Officer } from '../../../organisations/model.ts';
import { Opinion, OpinionStance } from '../../between-agencies/model.ts';
import { dossiers } from '../../contract.ts';
import { Dossier } from '../../model.ts';
import { isBehindOffice } from '../../queries/seen-by.ts';

export const opinionStance = choices(
  OpinionStance,
  'OpinionStance',
  'What an agency thinks that was asked.',
  {
    AGREE: 'It agrees (đồng ý).',
    DISAGREE: 'It does not agree (không đồng ý).',
    OTHER: 'It thinks otherwise (ý kiến khác).',
  },
);

export const opinion = entity(Opinion, {
  description:
    'A question on a dossier to another agency and its answer (xin ý kiến, Decree 118/2025/NĐ-CP Art. 19(5)): for offices alone.',
  table: 'dossiers.opinion',
  key: 'id',
  visible: (viewer, col) => sql`(${isBehindOffice(viewer, col('dossierId'))}
    or ${inReach(viewer?.reach(dossiers.permissions.readDossiers) ?? [], col('agencyId'))})`,
  columns: {
    id: id('Id.'),
    question: string('What was asked.'),
    askedAt: dateTime('When.'),
    dueAt: dateTime('By when the answer is due.'),
    waiting: boolean('Whether the answer is awaited.'),
    givenAt: maybe(dateTime('When it was answered.')),
    stance: maybe(choice(OpinionStance, 'What the agency thinks.')),
    opinion: maybe(string('Its words.')),
    withdrawnAt: maybe(dateTime('When the question was withdrawn, or the dossier was decided without it.')),
  },
  orders: {
    WAITING_FIRST: {
      description: 'Those that await an answer first, and what is due first.',
      by: [
        ['waiting', 'desc'],
        ['dueAt', 'asc'],
      ],
    },
  },
  filters: ['waiting'],
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency that was asked.'),
    askedBy: one(Officer, { askedById: 'id' }, 'Who asked.', { withParent: true }),
    givenBy: one(Officer, { givenById: 'id' }, 'Who answered.', { nullable: true, withParent: true }),
    dossier: one(
      Dossier,
      { dossierId: 'id' },
      'The dossier; null for the agency that was asked, once it has answered.',
      { nullable: true },
    ),
  },
});

export const opinionsOfDossier = extend(Dossier, {
  relations: {
    opinions: many(Opinion, { id: 'dossierId' }, 'What other agencies were asked, in order.', {
      oldest: 'id',
      first: 20,
    }),
  },
});

export const opinionsOfAgency: SchemaPart = (build) => {
  build.objectField(Agency, 'opinionsAsked', (t) =>
    t.field({
      type: connectionOf(build, Opinion),
      description:
        'What it was asked by other agencies: what awaits an answer first, as far as you may see it.',
      args: pageArguments(build, t.arg, Opinion),
      resolve: ({ id: agencyId }, page, ctx, info) => ctx.page(Opinion, info, page, { where: { agencyId } }),
    }),
  );
};
