import { sql } from 'kysely';
import {
  choice,
  choices,
  computed,
  dateTime,
  entity,
  extend,
  id,
  inReach,
  many,
  maybe,
  one,
  string,
  ZONE,
} from '../../../../server/kit/index.ts';
import { Agency, Officer } from '../../../organisations/model.ts';
import { Handover, HandoverOutcome } from '../../between-agencies/model.ts';
import { dossiers } from '../../contract.ts';
import { Dossier } from '../../model.ts';
import { isBehindOffice } from '../../queries/seen-by.ts';

export const handoverOutcome = choices(
  HandoverOutcome,
  'HandoverOutcome',
  'How an agency kept the time that it was given for its share, as the control slip has it.',
  {
    EARLY: 'Before the day (trước hạn).',
    ON_TIME: 'On the day, in time (đúng hạn).',
    LATE: 'After the time (quá hạn).',
  },
);

export const handover = entity(Handover, {
  description:
    'A hand-over of a dossier to another agency: a row of the control slip (phiếu kiểm soát quá trình giải quyết hồ sơ). For offices alone.',
  table: 'dossiers.handover',
  key: 'id',
  visible: (viewer, col) => sql`(${isBehindOffice(viewer, col('dossierId'))}
    or ${inReach(viewer?.reach(dossiers.permissions.readDossiers) ?? [], col('toAgencyId'))})`,
  columns: {
    id: id('Id.'),
    at: dateTime('When it was handed over.'),
    note: string('What is to be done.'),
    dueAt: maybe(dateTime('By when it is to be handed back.')),
    acceptedAt: maybe(dateTime('When it was taken over.')),
    returnedAt: maybe(dateTime('When it was handed back, or called back, or the dossier was decided.')),
    returnNote: maybe(string('What was found, or why it was handed back or called back.')),
  },
  computed: {
    outcome: computed(
      maybe(
        choice(HandoverOutcome, 'How it kept its time; null before it has ended and where no day was named.'),
      ),
      (col) => {
        const day = (property: 'returnedAt' | 'dueAt') =>
          sql`(${col(property)} at time zone ${sql.lit(ZONE)})::date`;
        return sql`case when ${col('returnedAt')} is null or ${col('dueAt')} is null then null
          when ${col('returnedAt')} > ${col('dueAt')} then ${sql.lit(HandoverOutcome.LATE)}
          when ${day('returnedAt')} = ${day('dueAt')} then ${sql.lit(HandoverOutcome.ON_TIME)}
          else ${sql.lit(HandoverOutcome.EARLY)} end`;
      },
    ),
  },
  relations: {
    dossier: one(Dossier, { dossierId: 'id' }, 'The dossier; null for an agency that no longer has it.', {
      nullable: true,
    }),
    fromAgency: one(Agency, { fromAgencyId: 'id' }, 'The agency that handed it over (bên giao).'),
    toAgency: one(Agency, { toAgencyId: 'id' }, 'The agency that received it (bên nhận).'),
    handedBy: one(Officer, { handedById: 'id' }, 'Who handed it over.', { withParent: true }),
    acceptedBy: one(Officer, { acceptedById: 'id' }, 'Who took it over.', {
      nullable: true,
      withParent: true,
    }),
    returnedBy: one(
      Officer,
      { returnedById: 'id' },
      'Who handed it back or called it back; null where the dossier was decided.',
      { nullable: true, withParent: true },
    ),
  },
});

export const handoversOfDossier = extend(Dossier, {
  relations: {
    handovers: many(Handover, { id: 'dossierId' }, 'Its hand-overs, in order; none for the applicant.', {
      oldest: 'id',
      first: 20,
    }),
  },
});
