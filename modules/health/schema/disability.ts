import {
  choice,
  choices,
  date,
  entity,
  extend,
  id,
  listed,
  many,
  maybe,
  one,
  string,
} from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { Agency, Officer } from '../../organisations/model.ts';
import { Person } from '../../people/model.ts';
import { health } from '../contract.ts';
import { isOwnOr } from '../queries/seen-by.ts';
import {
  DisabilityCertificate,
  DisabilityConclusion,
  DisabilityDegree,
  DisabilityKind,
} from '../social/model.ts';

const { readMedicalData } = health.permissions;

const disabilityDegree = choices(
  DisabilityDegree,
  'DisabilityDegree',
  'Degree of a disability (mức độ khuyết tật; Law 51/2010/QH12, Article 3(2)).',
  {
    ESPECIALLY_SEVERE: 'Especially severe (đặc biệt nặng).',
    SEVERE: 'Severe (nặng).',
    MILD: 'Mild (nhẹ).',
  },
);

const disabilityKind = choices(
  DisabilityKind,
  'DisabilityKind',
  'Kind of disability (dạng khuyết tật; Law 51/2010/QH12, Article 3(1)).',
  {
    MOBILITY: 'Of mobility (vận động).',
    HEARING_SPEECH: 'Of hearing or speech (nghe, nói).',
    VISION: 'Of vision (nhìn).',
    PSYCHIATRIC: 'Psychiatric (thần kinh, tâm thần).',
    INTELLECTUAL: 'Intellectual (trí tuệ).',
    OTHER: 'Another (khác).',
  },
);

const conclusion = entity(DisabilityConclusion, {
  description:
    'What a council concluded of a disability (kết luận của Hội đồng xác định mức độ khuyết tật): medical data, for the person and for who may read such data of the agency.',
  table: 'health.disability_conclusion',
  key: 'id',
  visible: (viewer, col) =>
    isOwnOr(readMedicalData, viewer, { personId: col('personId'), agencyId: col('agencyId') }),
  protects: { columns: ['degree', 'kind', 'diagnosis', 'heldOn'], whose: 'personId' },
  columns: {
    id: id('Id.'),
    degree: choice(DisabilityDegree, 'Degree.'),
    kind: choice(DisabilityKind, 'Kind; of several the main one.'),
    diagnosis: string('Diagnosis (chẩn đoán).'),
    heldOn: date('The day on which the council met.'),
  },
  relations: { officer: one(Officer, { accountId: 'id' }, 'Who wrote it down.', { withParent: true }) },
});

const certificate = entity(DisabilityCertificate, {
  description:
    'A certificate of disability (giấy xác nhận khuyết tật), for the person and for who may read medical data of the agency.',
  table: 'health.disability_certificate',
  key: 'id',
  visible: (viewer, col) =>
    isOwnOr(readMedicalData, viewer, { personId: col('personId'), agencyId: col('agencyId') }),
  protects: { columns: ['number', 'issuedOn', 'replacedOn'], whose: 'personId' },
  columns: {
    id: id('Id.'),
    number: string('Number in the register of its agency and year, and that year.'),
    issuedOn: date('Day of issue.'),
    replacedOn: maybe(date('From when on another certificate holds in its place.')),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['agency'],
  search: { beginning: ['number'], through: ['person'] },
  relations: {
    person: one(Person, { personId: 'id' }, 'Whose it is.', { withParent: true }),
    issuer: one(Agency, { issuerId: 'id' }, 'Who issued it.'),
    agency: one(Agency, { agencyId: 'id' }, 'Who keeps it.'),
    conclusion: one(DisabilityConclusion, { conclusionId: 'id' }, 'What it certifies.', { withParent: true }),
  },
});

const certificates = listed('disabilityCertificates', DisabilityCertificate, {
  description: 'The certificates of disability that you may see, newest first.',
  authScopes: { may: readMedicalData },
  search:
    'Words of the name, with or without tone marks; a number or its beginning; a whole personal identification number.',
});

const ofDossier = extend(Dossier, {
  relations: {
    disabilityConclusions: many(
      DisabilityConclusion,
      { id: 'dossierId' },
      'What the council concluded, newest first, as far as you may see it.',
      { newest: 'id', first: 5 },
    ),
    disabilityCertificate: one(
      DisabilityCertificate,
      { id: 'dossierId' },
      'The certificate that the dossier led to, as far as you may see it.',
      { nullable: true },
    ),
  },
});

const ofPerson = extend(Person, {
  relations: {
    disabilityCertificates: many(
      DisabilityCertificate,
      { id: 'personId' },
      'Their certificates of disability, newest first, as far as you may see them.',
      { newest: 'issuedOn', first: 5 },
    ),
  },
});

/** The register of disabilities, and where else it is shown. */
export const disabilityParts = [
  disabilityDegree,
  disabilityKind,
  conclusion,
  certificate,
  certificates,
  ofDossier,
  ofPerson,
];
