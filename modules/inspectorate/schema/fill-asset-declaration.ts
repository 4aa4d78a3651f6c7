import { z } from 'zod';
import { key, parse, repeatable, type SchemaPart } from '../../../server/kit/index.ts';
import { dossiers, refusalsOfFillingIn, versioned } from '../../dossiers/contract.ts';
import { Dossier } from '../../dossiers/model.ts';
import { inspectorate } from '../contract.ts';
import { DeclarationKind } from '../declarations.ts';

const { declareAssets } = inspectorate.procedures;
const filling = z.object({ dossier: key, application: declareAssets.application });

/** `fillAssetDeclaration`: the form of procedure 2.002400. */
export const fillAssetDeclaration: SchemaPart = (build) => {
  const asset = build.inputType('AssetToDeclare', {
    description: 'Something to declare.',
    fields: (t) => ({
      kind: t.string({ required: true, description: 'What kind of asset or income it is.' }),
      description: t.string({ required: true, description: 'What it is, and where.' }),
      value: t.string({ description: 'Its value in VND, digits only.' }),
      change: t.string({ description: 'How it changed, and from what (biến động, giải trình nguồn gốc).' }),
    }),
  });
  const application = build.inputType('AssetDeclarationApplication', {
    description: 'The form of a declaration of assets and income (bản kê khai tài sản, thu nhập).',
    fields: (t) => ({
      kind: t.field({ type: DeclarationKind, required: true, description: 'On what occasion.' }),
      position: t.string({ required: true, description: 'Position (chức vụ).' }),
      workplace: t.string({ required: true, description: 'Where they work (cơ quan, đơn vị công tác).' }),
      assets: t.field({ type: [asset], required: true, description: 'What is declared, up to 200 things.' }),
    }),
  });
  build.mutationField('fillAssetDeclaration', (t) =>
    t.field({
      type: Dossier,
      description:
        'Fills in the form of a draft for a declaration of assets and income (2.002400). May be repeated until it is handed in.',
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
          const { dossier: dossierId, application } = parse(filling, args);
          const { version } = args;
          const { code: procedure } = declareAssets;
          return act.call(dossiers.calls.fillIn, { dossierId, version, procedure, application });
        }),
    }),
  );
};
