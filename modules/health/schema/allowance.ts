import {
  choice,
  choices,
  date,
  entity,
  everybody,
  extend,
  id,
  int,
  listed,
  many,
  maybe,
  one,
  type SchemaPart,
  string,
} from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { Agency } from '../../organisations/model.ts';
import { Person } from '../../people/model.ts';
import { health } from '../contract.ts';
import { isOwnOr } from '../queries/seen-by.ts';
import { Allowance, AllowanceKind, AllowanceRate, DisabilityDegree } from '../social/model.ts';

const { readAllowances } = health.permissions;

const allowanceKind = choices(AllowanceKind, 'AllowanceKind', 'Kind of an allowance.', {
  MONTHLY: 'Monthly social allowance (trợ cấp xã hội hằng tháng).',
  PENSION: 'Social pension (trợ cấp hưu trí xã hội).',
});

const allowance = entity(Allowance, {
  description:
    'An allowance that is paid each month, for the person and for who may read the allowances of the agency. One that is changed ends, and another begins.',
  table: 'health.allowance',
  key: 'id',
  visible: (viewer, col) =>
    isOwnOr(readAllowances, viewer, { personId: col('personId'), agencyId: col('agencyId') }),
  protects: { columns: ['kind', 'amount', 'payout', 'validFrom', 'endedOn'], whose: 'personId' },
  columns: {
    id: id('Id.'),
    kind: choice(AllowanceKind, 'Kind.'),
    amount: int('Dong a month.'),
    payout: string('How it reaches the person (hình thức chi trả).'),
    validFrom: date('The first day for which it is paid.'),
    endedOn: maybe(date('The first day for which it is no longer paid (thôi hưởng).')),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['agency'],
  search: { through: ['person'] },
  relations: {
    person: one(Person, { personId: 'id' }, 'Who gets it.', { withParent: true }),
    agency: one(Agency, { agencyId: 'id' }, 'Who pays it.'),
  },
});

const rate = entity(AllowanceRate, {
  description: 'What the law sets for an allowance, from when to when (mức trợ cấp).',
  table: 'health.allowance_rate',
  key: 'id',
  visible: everybody,
  columns: {
    id: id('Id.'),
    kind: choice(AllowanceKind, 'Kind.'),
    degree: maybe(choice(DisabilityDegree, 'For which degree of disability; null where it is for none.')),
    ageFrom: int('From which age on, in whole years.'),
    ageTo: maybe(int('Below which age; null without a bound.')),
    amount: int('Dong a month.'),
    validFrom: maybe(date('First day.')),
    validTo: maybe(date('First day on which it no longer holds.')),
    source: string('Where the law says so.'),
    evidence: string('How surely this is known: found, or recalled and to be checked.'),
  },
  orders: { OLDEST: { description: 'In the order in which they were entered.', by: [['id', 'asc']] } },
  filters: ['kind'],
});

const queries: SchemaPart = (build) => {
  listed('allowances', Allowance, {
    description: 'The allowances that you may see, newest first.',
    authScopes: { may: readAllowances },
    search: 'Words of the name, with or without tone marks; a whole personal identification number.',
  })(build);
  listed('allowanceRates', AllowanceRate, {
    description: 'What the law sets for allowances.',
    authScopes: { public: true },
  })(build);
};

const ofDossier = extend(Dossier, {
  relations: {
    allowance: one(
      Allowance,
      { id: 'dossierId' },
      'The allowance that began with the dossier, as far as you may see it.',
      { nullable: true },
    ),
  },
});

const ofPerson = extend(Person, {
  relations: {
    allowances: many(
      Allowance,
      { id: 'personId' },
      'Their allowances, newest first, as far as you may see them.',
      { newest: 'validFrom', first: 20 },
    ),
  },
});

/** The register of allowances, and what the law sets for them. */
export const allowanceParts = [allowanceKind, allowance, rate, queries, ofDossier, ofPerson];
