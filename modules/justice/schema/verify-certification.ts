import type { SchemaPart } from '../../../server/kit/index.ts';
import { VerifiedCertification } from '../verified.ts';
import { verifyCertification as verify } from '../verify-certification.ts';

/** `verifyCertification`: what the QR code of a certified copy leads to. */
export const verifyCertification: SchemaPart = (build) => {
  build.objectType(VerifiedCertification, {
    name: 'VerifiedCertification',
    description: 'What the book of certified copies says of one (chứng thực bản sao), without personal data.',
    fields: (t) => ({
      number: t.exposeInt('number', { description: 'Number in the book.' }),
      year: t.exposeInt('year', { description: 'Year of the book.' }),
      copies: t.exposeInt('copies', { description: 'How many copies were certified.' }),
      issuedOn: t.expose('issuedOn', { type: 'Date', description: 'Day of certification.' }),
      agencyName: t.exposeString('agencyName', { description: 'Who certified them.' }),
    }),
  });
  build.queryField('verifyCertification', (t) =>
    t.field({
      type: VerifiedCertification,
      nullable: true,
      description: 'Whether copies were certified under this code; null where none were.',
      authScopes: { public: true },
      args: { code: t.arg.string({ required: true, description: 'The code from its QR code.' }) },
      resolve: (_root, { code }, ctx) => verify(ctx, code),
    }),
  );
};
