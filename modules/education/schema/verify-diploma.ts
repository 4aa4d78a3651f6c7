import type { SchemaPart } from '../../../server/kit/index.ts';
import { DiplomaKind } from '../model.ts';
import { type VerifiedDiploma, verifyDiplomas } from '../verify-diploma.ts';

/** `verifyDiploma` and `verifyDiplomas`: whether a diploma is in the register, without personal data. */
export const verifyDiploma: SchemaPart = (build) => {
  const verified = build.objectRef<VerifiedDiploma>('VerifiedDiploma').implement({
    description: 'What the register says of a diploma (văn bằng) to anybody, without personal data.',
    fields: (t) => ({
      kind: t.expose('kind', { type: DiplomaKind, description: 'Kind.' }),
      number: t.exposeString('number', { description: 'Number on the diploma (số hiệu).' }),
      year: t.exposeInt('year', { description: 'Year of graduation.' }),
      issuedOn: t.expose('issuedOn', { type: 'Date', description: 'Day of issue.' }),
      correctedOn: t.expose('correctedOn', {
        type: 'Date',
        nullable: true,
        description: 'Day of the last correction; null where there is none.',
      }),
      agencyName: t.exposeString('agencyName', { description: 'Who issued it.' }),
    }),
  });
  build.queryField('verifyDiploma', (t) =>
    t.field({
      type: verified,
      nullable: true,
      description: 'The diploma that the QR code of a copy leads to; null where none bears the code.',
      authScopes: { public: true },
      args: { code: t.arg.string({ required: true, description: 'The code from its QR code.' }) },
      resolve: async (_root, { code }, ctx) => (await verifyDiplomas(ctx, { code }))[0] ?? null,
    }),
  );
  build.queryField('verifyDiplomas', (t) =>
    t.field({
      type: [verified],
      description:
        'The diplomas of a kind with a number, at most 20: several agencies may have given the same one.',
      authScopes: { public: true },
      args: {
        kind: t.arg({ type: DiplomaKind, required: true, description: 'Kind.' }),
        number: t.arg.string({ required: true, description: 'Number on the diploma (số hiệu).' }),
      },
      resolve: async (_root, wanted, ctx) => [...(await verifyDiplomas(ctx, wanted))],
    }),
  );
};
