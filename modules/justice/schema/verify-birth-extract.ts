import type { SchemaPart } from '../../../server/kit/index.ts';
import { verifyExtract } from '../verify-extract.ts';

class VerifiedBirthExtract {
  declare readonly number: number;
  declare readonly year: number;
  declare readonly registeredOn: string;
  declare readonly agencyName: string;
}

/** `verifyBirthExtract`: what the QR code of an extract leads to. */
export const verifyBirthExtract: SchemaPart = (build) => {
  build.objectType(VerifiedBirthExtract, {
    name: 'VerifiedBirthExtract',
    description: 'What the register says of an extract (trích lục khai sinh), without personal data.',
    fields: (t) => ({
      number: t.exposeInt('number', { description: 'Number in the register.' }),
      year: t.exposeInt('year', { description: 'Year of the register.' }),
      registeredOn: t.expose('registeredOn', { type: 'Date', description: 'Day of registration.' }),
      agencyName: t.exposeString('agencyName', { description: 'Who keeps the register.' }),
    }),
  });
  build.queryField('verifyBirthExtract', (t) =>
    t.field({
      type: VerifiedBirthExtract,
      nullable: true,
      description: 'Whether an extract with this code was issued; null where it was not.',
      authScopes: { public: true },
      args: { code: t.arg.string({ required: true, description: 'The code from its QR code.' }) },
      resolve: (_root, { code }, ctx) => verifyExtract(ctx, code),
    }),
  );
};
