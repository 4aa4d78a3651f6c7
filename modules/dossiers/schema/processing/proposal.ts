import { sql } from 'kysely';
import { boolean, dateTime, entity, extend, maybe, one, string } from '../../../../server/kit/index.ts';
import { Officer } from '../../../organisations/model.ts';
import { Proposal } from '../../acts/model.ts';
import { Dossier } from '../../model.ts';
import { isOfOffice } from '../../queries/seen-by.ts';

export const proposal = entity(Proposal, {
  description: 'What the officer who processes a dossier proposes: for its agency alone.',
  table: 'dossiers.dossier',
  key: 'id',
  visible: (viewer, col) => sql`(${col('proposedAt')} is not null
    and ${isOfOffice(viewer, col)})`,
  columns: {
    proposesGrant: boolean('Whether to grant it.'),
    proposalReason: maybe(string('Why not to grant it.')),
    proposedAt: dateTime('When.'),
  },
  relations: { proposer: one(Officer, { proposerId: 'id' }, 'Who proposes it.', { withParent: true }) },
});

export const proposalOfDossier = extend(Dossier, {
  relations: {
    proposal: one(
      Proposal,
      { id: 'id' },
      'The proposed decision; null where there is none, and for the applicant.',
      { nullable: true },
    ),
  },
});
