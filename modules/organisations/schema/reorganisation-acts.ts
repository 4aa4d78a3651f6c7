import { z } from 'zod';
import { key, parse, repeatable, type SchemaPart, text } from '../../../server/kit/index.ts';
import { decideSuccessor } from '../acts/decide-successor.ts';
import { planReorganisation } from '../acts/plan-reorganisation.ts';
import { reorganise } from '../acts/reorganise.ts';
import { organisations } from '../contract.ts';
import {
  NoSuccessor,
  OwnReorganisation,
  ReorganisationFaulty,
  ReorganisationNotFound,
  ReorganisationNotReady,
} from '../refusals.ts';
import { Reorganisation } from '../reorganisation/model.ts';

const LONGEST_FILE = 2_000_000;
const MOST_DECIDED = 1000;
const { permissions } = organisations;
const planning = z.object({ title: text(300), day: z.iso.date(), file: z.string().max(LONGEST_FILE) });
const deciding = z.object({
  reorganisation: key,
  things: z.array(key).min(1).max(MOST_DECIDED),
  agency: text(35),
});
const carryingOut = z.object({ reorganisation: key });

export const reorganisationActs: SchemaPart = (build) => {
  build.mutationField('planReorganisation', (t) =>
    t.field({
      type: Reorganisation,
      description:
        'Plans a reorganisation from a file, and changes nothing: `unitChanges`, `agencyChanges` and, once a worker has listed it, `affectedThings` tell what it would do.',
      authScopes: { may: permissions.planReorganisations },
      errors: { types: [ReorganisationFaulty] },
      args: {
        title: t.arg.string({ required: true, description: 'What it rests on, such as the resolution.' }),
        day: t.arg({ type: 'Date', required: true, description: 'The first day of the new units.' }),
        file: t.arg.string({
          required: true,
          description:
            'The text of the file: CSV with a header line, or JSON. Its columns are in the README of the module.',
        }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Reorganisation, info, args, (act) => planReorganisation(act, parse(planning, args))),
    }),
  );
  build.mutationField('decideSuccessor', (t) =>
    t.field({
      type: Reorganisation,
      description: 'Decides which agency takes over what was split: all of these, or none.',
      authScopes: { may: permissions.planReorganisations },
      errors: { types: [ReorganisationNotFound, ReorganisationNotReady, NoSuccessor] },
      args: {
        reorganisation: t.arg.id({ required: true, description: 'The reorganisation.' }),
        things: t.arg.idList({ required: true, description: 'Up to 1,000 ids of affected things.' }),
        agency: t.arg.string({ required: true, description: 'Code of the agency.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Reorganisation, info, args, (act) => decideSuccessor(act, parse(deciding, args))),
    }),
  );
  build.mutationField('reorganise', (t) =>
    t.field({
      type: Reorganisation,
      description:
        'Carries out what somebody else planned: units and agencies end and begin on the day, and from then on a worker hands over what hangs on them.',
      authScopes: { may: permissions.reorganise },
      errors: {
        types: [ReorganisationNotFound, ReorganisationNotReady, OwnReorganisation, ReorganisationFaulty],
      },
      args: {
        reorganisation: t.arg.id({ required: true, description: 'The reorganisation.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Reorganisation, info, args, (act) =>
          reorganise(act, parse(carryingOut, args).reorganisation),
        ),
    }),
  );
};
