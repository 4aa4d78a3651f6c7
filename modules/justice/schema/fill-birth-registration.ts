import { z } from 'zod';
import { dayOf, InvalidInput, key, parse, repeatable, type SchemaPart } from '../../../server/kit/index.ts';
import { dossiers, refusalsOfFillingIn, versioned } from '../../dossiers/contract.ts';
import { Dossier } from '../../dossiers/model.ts';
import { birthApplication, justice } from '../contract.ts';
import { Sex } from '../model.ts';

const filling = z.object({ dossier: key, application: birthApplication });

/** `fillBirthRegistration`: the form of procedure 1.001193. */
export const fillBirthRegistration: SchemaPart = (build) => {
  const application = build.inputType('BirthApplication', {
    description: 'The form of birth registration (tờ khai đăng ký khai sinh).',
    fields: (t) => ({
      childName: t.string({ required: true, description: 'Full name of the child.' }),
      childSex: t.field({ type: Sex, required: true, description: 'Sex of the child.' }),
      childBirthDate: t.field({
        type: 'Date',
        required: true,
        description: 'Date of birth, not in the future.',
      }),
      birthPlace: t.string({ required: true, description: 'Place of birth (nơi sinh).' }),
      ethnicity: t.string({ required: true, description: 'Ethnicity (dân tộc).' }),
      nationality: t.string({ required: true, description: 'Nationality (quốc tịch).' }),
      motherName: t.string({ required: true, description: 'Full name of the mother.' }),
      motherCitizenNumber: t.string({ description: 'Her citizen number, 12 digits.' }),
      fatherName: t.string({ description: 'Full name of the father.' }),
      fatherCitizenNumber: t.string({ description: 'His citizen number, 12 digits.' }),
    }),
  });
  build.mutationField('fillBirthRegistration', (t) =>
    t.field({
      type: Dossier,
      description:
        'Fills in the form of a draft for birth registration (1.001193). May be repeated until it is handed in.',
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
          if (filled.application.childBirthDate > dayOf(act.clock.now()).toString()) throw bornInFuture();
          return act.call(dossiers.calls.fillIn, {
            dossierId: filled.dossier,
            version: args.version,
            procedure: justice.procedures.registerBirth.code,
            application: filled.application,
          });
        }),
    }),
  );
};

function bornInFuture(): InvalidInput {
  return new InvalidInput('application.childBirthDate', {
    vi: 'Ngày sinh không được ở tương lai.',
    en: 'The date of birth must not be in the future.',
  });
}
