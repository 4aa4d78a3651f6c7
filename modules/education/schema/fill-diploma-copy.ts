import { z } from 'zod';
import { key, parse, repeatable, type SchemaPart } from '../../../server/kit/index.ts';
import { dossiers, refusalsOfFillingIn, versioned } from '../../dossiers/contract.ts';
import { Dossier } from '../../dossiers/model.ts';
import { diplomaCopyApplication, education } from '../contract.ts';
import { DiplomaKind } from '../model.ts';

const filling = z.object({ dossier: key, application: diplomaCopyApplication });

/** `fillDiplomaCopy`: the form of procedure 3.000465. */
export const fillDiplomaCopy: SchemaPart = (build) => {
  const application = build.inputType('DiplomaCopyApplication', {
    description: 'The form of a request for copies (đơn đề nghị cấp bản sao văn bằng, chứng chỉ từ sổ gốc).',
    fields: (t) => ({
      diplomaNumber: t.string({ required: true, description: 'Number on the diploma (số hiệu).' }),
      kind: t.field({ type: DiplomaKind, required: true, description: 'Kind of the diploma.' }),
      copies: t.int({ required: true, description: 'How many copies, 1 to 20.' }),
    }),
  });
  build.mutationField('fillDiplomaCopy', (t) =>
    t.field({
      type: Dossier,
      description:
        'Fills in the form of a draft for copies of a diploma (3.000465). May be repeated until it is handed in.',
      authScopes: { signedIn: true },
      errors: { types: refusalsOfFillingIn },
      args: {
        dossier: t.arg.id({ required: true, description: 'The draft.' }),
        application: t.arg({ type: application, required: true, description: 'The form.' }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, (act) => {
          const filled = parse(filling, args);
          return act.call(dossiers.calls.fillIn, {
            dossierId: filled.dossier,
            version: args.version,
            procedure: education.procedures.copyDiploma.code,
            application: filled.application,
          });
        }),
    }),
  );
};
