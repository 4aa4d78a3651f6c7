import { z } from 'zod';
import { key, listed, parse, type SchemaPart } from '../../../../server/kit/index.ts';
import { submitLinked } from '../../acts/submit-linked.ts';
import { LinkedApplication } from '../../linked/model.ts';
import { OF_ANY_ACT } from '../act-on-dossier.ts';
import { refusalsOfHandingIn } from '../intake/refusals-of-handing-in.ts';

const submitting = z.object({ linkedApplication: key });

export const linkedApplications: SchemaPart = (build) => {
  build.queryField('linkedApplication', (t) =>
    t.field({
      type: LinkedApplication,
      nullable: true,
      description: 'One linked application; null where there is none that you may see.',
      authScopes: { signedIn: true },
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      resolve: (_root, { id }, ctx, info) =>
        ctx.read(LinkedApplication, info, { where: { id: parse(key, id) } }),
    }),
  );
  listed('linkedApplications', LinkedApplication, {
    description: 'The linked applications that you may see, newest first.',
    authScopes: { signedIn: true },
    search: 'Words of the name of the applicant; the code of one of its dossiers, or its beginning.',
  })(build);
  build.mutationField('submitLinkedApplication', (t) =>
    t.field({
      type: LinkedApplication,
      description: 'Hands in all dossiers of a linked application, or none of them where one is refused.',
      authScopes: { signedIn: true },
      errors: { types: [...OF_ANY_ACT, ...refusalsOfHandingIn] },
      args: {
        linkedApplication: t.arg.id({ required: true, description: 'The linked application.' }),
        idempotencyKey: t.arg.string({
          required: true,
          description: 'Key of this intention: repeating it does nothing twice.',
        }),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(LinkedApplication, info, args, (act) =>
          submitLinked(act, parse(submitting, args).linkedApplication),
        ),
    }),
  );
};
