import { sql } from 'kysely';
import { dateTime, entity, extend, id, int, many, maybe, string } from '../../../../server/kit/index.ts';
import { Payment } from '../../acts/model.ts';
import { Dossier } from '../../model.ts';

export const payment = entity(Payment, {
  description: 'What the applicant was asked to pay while the dossier waits (nghĩa vụ tài chính).',
  table: 'dossiers.payment',
  key: 'id',
  // Seen only through its dossier.
  visible: () => sql`false`,
  columns: {
    id: id('Id.'),
    amount: int('How much, in đồng.'),
    reason: string('For what.'),
    askedAt: dateTime('When it was asked for.'),
    paidAt: maybe(dateTime('When the desk confirmed that it was paid.')),
    receipt: maybe(string('Number of the receipt (số biên lai).')),
  },
});

export const paymentsOfDossier = extend(Dossier, {
  relations: {
    payments: many(Payment, { id: 'dossierId' }, 'What was to be paid, in order.', {
      oldest: 'id',
      first: 20,
      withParent: true,
    }),
  },
});
