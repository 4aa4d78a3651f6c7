import { sql } from 'kysely';
import {
  choice,
  computed,
  date,
  dateTime,
  entity,
  everybody,
  id,
  int,
  key,
  listed,
  many,
  maybe,
  one,
  parse,
  type SchemaPart,
  string,
} from '../../../server/kit/index.ts';
import { Agency, Unit } from '../../organisations/model.ts';
import {
  Admission,
  AdmissionCampaign,
  CampaignCatchment,
  CampaignPriority,
  CampaignSchool,
} from '../admission/model.ts';
import { School, SchoolLevel, SchoolYear } from '../model.ts';

export const admissionCampaign = entity(AdmissionCampaign, {
  description: 'An admission campaign (đợt tuyển sinh): its plan, and how far it has come.',
  table: 'education.campaign',
  key: 'id',
  visible: everybody,
  columns: {
    id: id('Id.'),
    level: choice(SchoolLevel, 'Level of its schools.'),
    name: string('Its name, as it is announced.'),
    opensAt: dateTime('From when applications are taken.'),
    closesAt: dateTime('From when they are taken no longer.'),
    bornFrom: maybe(date('The first birthday of the children it is for; null for any.')),
    bornTo: maybe(date('The last.')),
    mostWishes: int('How many schools a child may wish for.'),
    drawnAt: maybe(dateTime('When the places were drawn.')),
    publishAt: maybe(dateTime('When the results are to be seen.')),
    publishedAt: maybe(dateTime('Since when every family sees its result; null as long as none does.')),
  },
  computed: {
    // With it anybody who knows the candidates could reckon the results.
    seed: computed(
      maybe(
        string(
          'The seed of the draw; null until the results are published. A lot is SHA-256 of the seed, a colon and the dossier code, in lower-case hexadecimal: the smaller goes first among those with equal points.',
        ),
      ),
      (col) => sql`case when ${col('publishedAt')} is not null then ${col('seed')} end`,
    ),
  },
  orders: {
    NEWEST: {
      description: 'Those that open last first.',
      by: [
        ['opensAt', 'desc'],
        ['id', 'desc'],
      ],
    },
  },
  filters: ['level', 'agency', 'schoolYear'],
  search: { words: 'plainName' },
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency that runs it.'),
    schoolYear: one(SchoolYear, { schoolYearId: 'id' }, 'The school year for which children are admitted.'),
    schools: many(CampaignSchool, { id: 'campaignId' }, 'Its schools.', { oldest: 'id', first: 50 }),
    priorities: many(CampaignPriority, { id: 'campaignId' }, 'What gives points.', {
      oldest: 'id',
      first: 20,
    }),
  },
});

export const campaignSchool = entity(CampaignSchool, {
  description: 'A school in a campaign.',
  table: 'education.campaign_school',
  key: 'id',
  visible: everybody,
  columns: { id: id('Id.'), quota: int('How many it takes (chỉ tiêu).') },
  relations: {
    school: one(School, { schoolId: 'id' }, 'The school.'),
    catchments: many(
      CampaignCatchment,
      { id: 'campaignSchoolId' },
      'The communes from which it takes children (địa bàn tuyển sinh); without one, from everywhere.',
      { oldest: 'id', first: 50 },
    ),
    admissions: many(
      Admission,
      { id: 'campaignSchoolId' },
      'Whom it admitted, by seat, as far as you may see them.',
      { oldest: 'seat', first: 50 },
    ),
  },
});

export const campaignCatchment = entity(CampaignCatchment, {
  description: 'A commune from which a school takes children.',
  table: 'education.campaign_catchment',
  key: 'id',
  visible: everybody,
  columns: { id: id('Id.') },
  relations: { commune: one(Unit, { unitId: 'id' }, 'The commune.') },
});

export const campaignPriority = entity(CampaignPriority, {
  description: 'A rule of a campaign that gives points (chế độ ưu tiên).',
  table: 'education.campaign_priority',
  key: 'id',
  visible: everybody,
  columns: {
    code: string('Code, by which an application names it.'),
    name: string('What it is for.'),
    nameEn: string('The same in English.'),
    points: int('The points that it gives.'),
  },
});

export const admissionCampaigns: SchemaPart = (build) => {
  build.queryField('admissionCampaign', (t) =>
    t.field({
      type: AdmissionCampaign,
      nullable: true,
      description: 'The admission campaign with an id; null where there is none.',
      authScopes: { public: true },
      args: { id: t.arg.id({ required: true, description: 'Id of the campaign.' }) },
      resolve: (_root, args, ctx, info) =>
        ctx.read(AdmissionCampaign, info, { where: { id: parse(key, args.id) } }),
    }),
  );
  listed('admissionCampaigns', AdmissionCampaign, {
    description: 'The admission campaigns, those that open last first.',
    authScopes: { public: true },
    search: 'Words of the name, with or without tone marks.',
  })(build);
};
