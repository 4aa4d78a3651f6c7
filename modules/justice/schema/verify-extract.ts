import type { SchemaPart } from '../../../server/kit/index.ts';
import { EntryKind } from '../model.ts';
import { VerifiedCopy, VerifiedExtract } from '../verified.ts';
import { verifyExtract as verify } from '../verify-extract.ts';

/** `verifyExtract`: what the QR code of a civil status document leads to. */
export const verifyExtract: SchemaPart = (build) => {
  build.objectType(VerifiedCopy, {
    name: 'VerifiedExtractCopy',
    description: 'What the book of copies says of a copy of an extract (bản sao trích lục hộ tịch).',
    fields: (t) => ({
      number: t.exposeInt('number', { description: 'Number in the book of copies.' }),
      year: t.exposeInt('year', { description: 'Year of the book.' }),
      issuedOn: t.expose('issuedOn', { type: 'Date', description: 'Day of issue.' }),
      agencyName: t.exposeString('agencyName', { description: 'Who issued it.' }),
    }),
  });
  build.objectType(VerifiedExtract, {
    name: 'VerifiedExtract',
    description:
      'What the register says of a civil status document (giấy tờ hộ tịch), without personal data.',
    fields: (t) => ({
      kind: t.expose('kind', { type: EntryKind, description: 'What is registered.' }),
      number: t.exposeInt('number', { description: 'Number in the register.' }),
      year: t.exposeInt('year', { description: 'Year of the register.' }),
      registeredOn: t.expose('registeredOn', { type: 'Date', description: 'Day of registration.' }),
      agencyName: t.exposeString('agencyName', { description: 'Who registered it.' }),
      notes: t.exposeInt('notes', {
        description:
          'How many notes the entry bears now; a document that tells fewer is older than the last.',
      }),
      copy: t.expose('copy', {
        type: VerifiedCopy,
        nullable: true,
        description: 'The copy that the document is; null for the document of the registration itself.',
      }),
    }),
  });
  build.queryField('verifyExtract', (t) =>
    t.field({
      type: VerifiedExtract,
      nullable: true,
      description: 'Whether a civil status document with this code was issued; null where it was not.',
      authScopes: { public: true },
      args: { code: t.arg.string({ required: true, description: 'The code from its QR code.' }) },
      resolve: (_root, { code }, ctx) => verify(ctx, code),
    }),
  );
};
