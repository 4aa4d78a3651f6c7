import { z } from 'zod';
import { key, parse, repeatable, type SchemaPart } from '../../../../server/kit/index.ts';
import { printForm as print } from '../../acts/print-form.ts';
import { DossierNotFound } from '../../acts/refusals.ts';
import { dossiers } from '../../contract.ts';
import { DossierForm, FormKind } from '../../forms/model.ts';
import { FormNotDue } from '../../forms/refusals.ts';

const printing = z.object({ dossier: key, form: z.enum(FormKind) });

/** `printForm`: for what does not come by itself. */
export const printForm: SchemaPart = (build) => {
  build.mutationField('printForm', (t) =>
    t.field({
      type: DossierForm,
      description:
        'Has an official form made for the agency. The control slip is made of what has happened so far; any other form comes by itself, and is made here for a dossier that is older than the forms. Asked for again before anything has happened, the answer is the same form.',
      authScopes: { may: dossiers.permissions.readDossiers },
      errors: { types: [DossierNotFound, FormNotDue] },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        form: t.arg({ type: FormKind, required: true, description: 'Which form.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(DossierForm, info, args, (act) => {
          const { dossier, form } = parse(printing, args);
          return print(act, dossier, form);
        }),
    }),
  );
};
