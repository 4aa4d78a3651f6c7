import { z } from 'zod';
import { dayOf, parse, repeatable, type SchemaPart, text } from '../../../server/kit/index.ts';
import { dossiers, insistOnOrder, refusalsOfOpening } from '../../dossiers/contract.ts';
import { LinkedApplication } from '../../dossiers/model.ts';
import { applicationsOf, NEWBORN, newbornApplication } from '../forms/newborn.ts';
import { birthForms } from './birth-forms.ts';

const opening = z.object({ commune: text(10), application: newbornApplication });

/** `openNewbornApplication`: three dossiers of one form. */
export const newbornForm: SchemaPart = (build) => {
  const input = build.inputType('NewbornApplication', {
    description: `The form of the linked procedure ${NEWBORN} (khai sinh, thường trú, thẻ bảo hiểm y tế).`,
    fields: (t) => ({
      birth: t.field({ type: birthForms(build), required: true, description: 'The birth.' }),
      address: t.string({ required: true, description: 'Where the child will live (nơi thường trú).' }),
      householder: t.string({ description: 'The head of the household (chủ hộ).' }),
      facility: t.string({
        required: true,
        description: 'Where the child is first treated (nơi đăng ký khám bệnh, chữa bệnh ban đầu).',
      }),
    }),
  });
  build.mutationField('openNewbornApplication', (t) =>
    t.field({
      type: LinkedApplication,
      description: `Opens the linked procedure ${NEWBORN} online: a draft for the birth, the residence and the health card of a child, each with its form filled in. Their papers follow by \`attachFile\`, and \`submitLinkedApplication\` hands them in.`,
      authScopes: { signedIn: true },
      errors: { types: refusalsOfOpening },
      args: {
        commune: t.arg.string({ required: true, description: 'Code of the commune.' }),
        application: t.arg({ type: input, required: true, description: 'The form.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(LinkedApplication, info, args, (act) => {
          const { commune, application } = parse(opening, args);
          const { childBirthDate } = application.birth;
          insistOnOrder(
            [[['application.birth.childBirthDate', childBirthDate]]],
            dayOf(act.clock.now()).toString(),
          );
          return act.call(dossiers.calls.openLinked, {
            procedure: NEWBORN,
            commune,
            applications: applicationsOf(application),
          });
        }),
    }),
  );
};
