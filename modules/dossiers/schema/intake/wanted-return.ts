import { sql } from 'kysely';
import { choice, entity, extend, maybe, one, string } from '../../../../server/kit/index.ts';
import { Channel } from '../../../procedures/model.ts';
import { Dossier } from '../../model.ts';

/** How the applicant of a dossier wants its result. */
class WantedReturn {
  declare readonly id: number;
  declare readonly applicantId: number;
  declare readonly returnBy: Channel | null;
  declare readonly returnAddress: string | null;
}

export const wantedReturn = entity(WantedReturn, {
  description: 'How the applicant wants the result (hình thức, địa chỉ nhận kết quả).',
  table: 'dossiers.dossier',
  key: 'id',
  // Seen only through its dossier.
  visible: () => sql`false`,
  protects: { columns: ['returnAddress'], whose: 'applicantId' },
  columns: {
    returnBy: maybe(choice(Channel, 'How; null where the applicant did not say.')),
    returnAddress: maybe(string('Where the post is to bring it.')),
  },
});

export const wantedReturnOfDossier = extend(Dossier, {
  relations: {
    wantedReturn: one(WantedReturn, { id: 'id' }, 'How the applicant wants the result.', {
      withParent: true,
    }),
  },
});
