import type { SchemaPart } from '../../../server/kit/index.ts';
import { EntryKind } from '../model.ts';
import { verifyExtract as verify } from '../verify-extract.ts';

class VerifiedExtract {
  declare readonly kind: EntryKind;
  declare readonly number: number;
  declare readonly year: number;
  declare readonly registeredOn: string;
  declare readonly agencyName: string;
}

/** `verifyExtract`: what the QR code of a civil status document leads to. */
export const verifyExtract: SchemaPart = (build) => {
  build.objectType(VerifiedExtract, {
    name: 'VerifiedExtract',
    description:
      'What the register says of a civil status document (giấy tờ hộ tịch), without personal data.',
    fields: (t) => ({
      kind: t.expose('kind', { type: EntryKind, description: 'What is registered.' }),
      number: t.exposeInt('number', { description: 'Number in the register.' }),
      year: t.exposeInt('year', { description: 'Year of the register.' }),
      registeredOn: t.expose('registeredOn', { type: 'Date', description: 'Day of registration.' }),
      agencyName: t.exposeString('agencyName', { description: 'Who keeps the register.' }),
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
