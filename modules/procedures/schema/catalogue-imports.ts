import { z } from 'zod';
import { key, listed, parse, refusal, repeatable, type SchemaPart } from '../../../server/kit/index.ts';
import { applyCatalogueImport } from '../acts/apply-catalogue-import.ts';
import { procedures } from '../contract.ts';
import { CatalogueImport } from '../import/model.ts';
import { ImportNotFound, ImportNotReady } from '../refusals.ts';

const named = z.object({ import: key });
const permission = procedures.permissions.manageCatalogue;

/** How the catalogue is filled from files; a file comes by `POST /catalogue-imports`. */
const imports: SchemaPart = (build) => {
  build.queryField('catalogueImport', (t) =>
    t.field({
      type: CatalogueImport,
      nullable: true,
      description:
        'A file for the catalogue and its report; null where there is none, or it is not yours to see.',
      authScopes: { may: permission },
      args: { id: t.arg.id({ required: true, description: 'Id that the file got when it was sent.' }) },
      resolve: (_root, { id }, ctx, info) =>
        ctx.read(CatalogueImport, info, { where: { id: parse(named, { import: id }).import } }),
    }),
  );
  listed('catalogueImports', CatalogueImport, {
    description: 'The files that were sent for the catalogue, newest first.',
    authScopes: { may: permission },
  })(build);
  build.mutationField('applyCatalogueImport', (t) =>
    t.field({
      type: CatalogueImport,
      description:
        'Takes a file that was checked into the catalogue, all of it or nothing; a worker does it, and the import tells when.',
      authScopes: { may: permission },
      errors: { types: [ImportNotFound, ImportNotReady] },
      args: {
        import: t.arg.id({ required: true, description: 'The import.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(CatalogueImport, info, args, (act) =>
          applyCatalogueImport(act, parse(named, args).import),
        ),
    }),
  );
};

export const catalogueImports = [
  imports,
  refusal(ImportNotFound, 'There is no such import.'),
  refusal(ImportNotReady, 'The file was not checked yet, has refused rows, or was applied before.', {
    state: 'How the import stands.',
  }),
];
