import { z } from 'zod';
import { key, listed, parse, refusal, repeatable, type SchemaPart } from '../../../server/kit/index.ts';
import { takeDiplomaImport } from '../acts/take-diploma-import.ts';
import { education } from '../contract.ts';
import { DiplomaImport } from '../model.ts';
import { DiplomaImportNotFound, DiplomaImportNotRead } from '../refusals.ts';
import {
  diplomaImport,
  diplomaImportFormat,
  diplomaImportOutcome,
  diplomaImportRow,
  diplomaImportState,
  rowsOfDiplomaImport,
} from './diploma-import.ts';

const named = z.object({ import: key });
const authScopes = { may: education.permissions.importDiplomas };

/** How the register is filled from files; a file comes by `POST /diploma-imports`. */
const imports: SchemaPart = (build) => {
  build.queryField('diplomaImport', (t) =>
    t.field({
      type: DiplomaImport,
      nullable: true,
      description:
        'A file with diplomas and its report; null where there is none, or it is not yours to see.',
      authScopes,
      args: { id: t.arg.id({ required: true, description: 'Id that the file got when it was sent.' }) },
      resolve: (_root, args, ctx, info) =>
        ctx.read(DiplomaImport, info, { where: { id: parse(named, { import: args.id }).import } }),
    }),
  );
  listed('diplomaImports', DiplomaImport, {
    description: 'The files with diplomas that were sent for your agencies, newest first.',
    authScopes,
  })(build);
  build.mutationField('takeDiplomaImport', (t) =>
    t.field({
      type: DiplomaImport,
      description:
        'Takes the rows of a file that can be taken into the register, where nothing is ever changed; a worker does it, and the event DiplomaImportAdvanced tells how far it has come. Refused rows are left out.',
      authScopes,
      errors: { types: [DiplomaImportNotFound, DiplomaImportNotRead] },
      args: { import: t.arg.id({ required: true, description: 'The import.' }), ...repeatable(t.arg) },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(DiplomaImport, info, args, (act) => takeDiplomaImport(act, parse(named, args).import)),
    }),
  );
};

export const diplomaImports: readonly SchemaPart[] = [
  diplomaImportFormat,
  diplomaImportState,
  diplomaImportOutcome,
  diplomaImport,
  diplomaImportRow,
  rowsOfDiplomaImport,
  imports,
  refusal(DiplomaImportNotFound, 'There is no such import of diplomas.'),
  refusal(DiplomaImportNotRead, 'Its rows are not all reported yet, or were taken before.'),
];
