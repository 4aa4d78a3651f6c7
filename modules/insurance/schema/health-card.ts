import { sql } from 'kysely';
import { date, entity, extend, id, inReach, int, one, string } from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { Agency } from '../../organisations/model.ts';
import { insurance } from '../contract.ts';
import { HealthCard } from '../model.ts';

export const healthCard = entity(HealthCard, {
  description: 'A health-insurance card that was issued (thẻ bảo hiểm y tế).',
  table: 'insurance.health_card',
  key: 'id',
  visible: (viewer, col) => sql`(${col('applicantId')} = ${viewer?.personId ?? null}::bigint
    or ${inReach(viewer?.reach(insurance.permissions.readCards) ?? [], col('agencyId'))})`,
  protects: { columns: ['fullName', 'birthDate', 'facility'], whose: 'applicantId' },
  search: { words: 'plainName' },
  columns: {
    id: id('Id.'),
    number: int('Number in the register of its agency and year.'),
    year: int('Year of the register.'),
    issuedOn: date('Day of issue.'),
    fullName: string('Full name (họ và tên).'),
    birthDate: date('Date of birth (ngày sinh).'),
    facility: string('Where the holder is first treated (nơi đăng ký khám bệnh, chữa bệnh ban đầu).'),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['year', 'agency'],
  relations: { agency: one(Agency, { agencyId: 'id' }, 'The agency that keeps the register.') },
});

export const healthCardOfDossier = extend(Dossier, {
  relations: {
    healthCard: one(
      HealthCard,
      { id: 'dossierId' },
      'The health-insurance card that the dossier led to, where you may see it.',
      { nullable: true },
    ),
  },
});
