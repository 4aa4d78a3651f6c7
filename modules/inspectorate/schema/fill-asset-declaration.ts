import type { SchemaPart } from '../../../server/kit/index.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { inspectorate } from '../contract.ts';
import { DeclarationKind } from '../declarations.ts';

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
  fillForm(build, 'fillAssetDeclaration', {
    procedure: inspectorate.procedures.declareAssets,
    input: 'AssetDeclarationApplication',
    form: 'bản kê khai tài sản, thu nhập',
    fields: (t) => ({
      kind: t.field({ type: DeclarationKind, required: true, description: 'On what occasion.' }),
      position: t.string({ required: true, description: 'Position (chức vụ).' }),
      workplace: t.string({ required: true, description: 'Where they work (cơ quan, đơn vị công tác).' }),
      assets: t.field({ type: [asset], required: true, description: 'What is declared, up to 200 things.' }),
    }),
  });
};
