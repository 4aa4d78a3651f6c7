import {
  choice,
  choices,
  date,
  dayOf,
  entity,
  everybody,
  extend,
  id,
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
import { stateOn } from '../licensing/state-on.ts';
import { HealthFacility, Inspection, Licence, LicenceAct, LicenceKind, LicenceState } from '../model.ts';

const licenceKind = choices(LicenceKind, 'LicenceKind', 'Kind of a licence (loại giấy phép).', {
  PRACTICE: 'Medical practice licence (giấy phép hành nghề khám bệnh, chữa bệnh).',
  PHARMACY_PRACTICE: 'Pharmacy practice certificate (chứng chỉ hành nghề dược).',
  FACILITY: 'Licence of a medical facility (giấy phép hoạt động khám bệnh, chữa bệnh).',
  PHARMACY_BUSINESS: 'Pharmacy business certificate (giấy chứng nhận đủ điều kiện kinh doanh dược).',
  FOOD_SAFETY: 'Food-safety certificate (giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm).',
});

const licenceState = choices(LicenceState, 'LicenceState', 'How a licence stands on a day.', {
  NOT_BEGUN: 'It holds from a later day on.',
  VALID: 'It holds (còn hiệu lực).',
  SUSPENDED: 'It is suspended (đình chỉ).',
  EXPIRED: 'It has ended (hết hạn).',
  REVOKED: 'It was revoked (thu hồi).',
});

const licence = entity(Licence, {
  description:
    'An entry of the registers of licences, as the law makes it public: name, number, scope and validity.',
  table: 'health.licence',
  key: 'id',
  visible: everybody,
  columns: {
    id: id('Id.'),
    kind: choice(LicenceKind, 'Kind.'),
    number: string(
      'Number in the register of its kind, agency and year, and that year: 12/2026 (số giấy phép).',
    ),
    name: string('The practitioner, or the facility.'),
    scope: string('What it allows (phạm vi hoạt động chuyên môn).'),
    issuedOn: date('Day of issue.'),
    validFrom: date('First day on which it holds.'),
    validTo: maybe(
      date('First day on which it no longer holds; null without an end. See `state` for what became of it.'),
    ),
  },
  orders: {
    NAME: { description: 'By name.', by: [['name', 'asc']] },
    NEWEST: { description: 'Newest first.', by: [['id', 'desc']] },
  },
  filters: ['kind', 'agency'],
  search: { words: 'plainName', beginning: ['number'] },
  relations: {
    issuer: one(Agency, { issuerId: 'id' }, 'Who issued it.'),
    agency: one(Agency, { agencyId: 'id' }, 'Who supervises it.'),
    holder: one(
      Person,
      { holderId: 'id' },
      'The practitioner, or the owner of the facility, as far as you may see persons.',
      { nullable: true },
    ),
    facility: one(HealthFacility, { facilityId: 'id' }, 'What is licensed; null for a practitioner.', {
      nullable: true,
    }),
    headLicence: one(
      Licence,
      { headLicenceId: 'id' },
      'The licence of whoever answers for the profession in the facility (người chịu trách nhiệm chuyên môn).',
      { nullable: true },
    ),
    acts: many(
      LicenceAct,
      { id: 'licenceId' },
      'What became of it, newest first, as far as you may see it.',
      {
        newest: 'id',
        first: 20,
      },
    ),
    inspections: many(
      Inspection,
      { id: 'licenceId' },
      'The inspections since it was issued, newest first, as far as you may see them.',
      { newest: 'id', first: 20 },
    ),
  },
});

const stateOfLicence: SchemaPart = (build) => {
  build.objectField(Licence, 'state', (t) =>
    t.field({
      type: LicenceState,
      description: 'How it stands.',
      args: { on: t.arg({ type: 'Date', description: 'The day; today by default.' }) },
      resolve: async (licence, { on }, ctx) =>
        stateOn(
          licence,
          (await ctx.load(health.loaders.licenceActs, licence.id)) ?? [],
          on ?? dayOf(ctx.clock.now()).toString(),
        ),
    }),
  );
};

const licences = listed('licences', Licence, {
  description: 'The public registers of practitioners and facilities of health, pharmacy and food safety.',
  authScopes: { public: true },
  search: 'Words of the name, with or without tone marks, or a number or its beginning.',
});

const licenceOfDossier = extend(Dossier, {
  relations: {
    licence: one(Licence, { id: 'dossierId' }, 'The licence that the dossier led to.', { nullable: true }),
  },
});

const licencesOfPerson = extend(Person, {
  relations: {
    licences: many(
      Licence,
      { id: 'holderId' },
      'Their licences and those of their facilities, newest first.',
      {
        newest: 'issuedOn',
        first: 20,
      },
    ),
  },
});

/** The public registers, and where else a licence is shown. */
export const licenceParts = [
  licenceKind,
  licenceState,
  licence,
  stateOfLicence,
  licences,
  licenceOfDossier,
  licencesOfPerson,
];
