import { sql } from 'kysely';
import { choice, choices, date, entity, extend, maybe, one } from '../../../../server/kit/index.ts';
import { File } from '../../../files/model.ts';
import { Person } from '../../../people/model.ts';
import { Representation, RepresentationKind } from '../../intake/representation.ts';
import { Dossier } from '../../model.ts';

export const representationKind = choices(
  RepresentationKind,
  'RepresentationKind',
  'By what right somebody hands a dossier in for another person.',
  {
    LEGAL: 'By law, as a parent for a child (người đại diện theo pháp luật).',
    AUTHORISED: 'By the word of the applicant (người được ủy quyền).',
    HIRED: 'As a service (thuê nộp hồ sơ).',
  },
);

export const representation = entity(Representation, {
  description: 'Who hands a dossier in for its applicant (đại diện, ủy quyền).',
  table: 'dossiers.representation',
  key: 'dossierId',
  // Seen only through its dossier.
  visible: () => sql`false`,
  columns: {
    kind: choice(RepresentationKind, 'By what right.'),
    validUntil: maybe(date('The last day on which it holds; null where none was given.')),
  },
  relations: {
    representative: one(
      Person,
      { representativeId: 'id' },
      'Who acts (người đại diện, người được ủy quyền).',
      {
        withParent: true,
      },
    ),
    document: one(File, { documentId: 'id' }, 'The paper that says so (văn bản ủy quyền).', {
      nullable: true,
    }),
  },
});

export const representationOfDossier = extend(Dossier, {
  relations: {
    representation: one(
      Representation,
      { id: 'dossierId' },
      'Who hands it in for the applicant; null where the applicant does.',
      { nullable: true, withParent: true },
    ),
  },
});
