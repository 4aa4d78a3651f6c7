import { z } from 'zod';
import {
  type Builder,
  choice,
  dayOf,
  key,
  maybe,
  paragraphs,
  parse,
  refusal,
  repeatable,
  type SchemaPart,
} from '../../../server/kit/index.ts';
import { actOnLicence } from '../acts/act-on-licence.ts';
import { health } from '../contract.ts';
import { Licence, LicenceActKind } from '../model.ts';
import { LicenceActNotPossible, LicenceNotFound } from '../refusals.ts';

const deciding = z.object({ licence: key, from: z.iso.date().nullish(), reason: paragraphs(2000) });

const acts: SchemaPart = (build) => {
  decide(
    build,
    'suspendLicence',
    LicenceActKind.SUSPENDED,
    'Suspends a licence (đình chỉ) until it is resumed.',
  );
  decide(build, 'resumeLicence', LicenceActKind.RESUMED, 'Lets a suspended licence hold again (khôi phục).');
  decide(build, 'revokeLicence', LicenceActKind.REVOKED, 'Revokes a licence for good (thu hồi).');
};

function decide(build: Builder, name: string, kind: LicenceActKind, description: string): void {
  build.mutationField(name, (t) =>
    t.field({
      type: Licence,
      description,
      authScopes: { may: health.permissions.keepLicences },
      errors: { types: [LicenceNotFound, LicenceActNotPossible] },
      args: {
        licence: t.arg.id({ required: true, description: 'The licence.' }),
        from: t.arg({ type: 'Date', description: 'From which day on; today by default.' }),
        reason: t.arg.string({
          required: true,
          description: 'Why, with the number of the decision. Up to 2,000 characters.',
        }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Licence, info, args, (act) => {
          const { licence: id, from, reason } = parse(deciding, args);
          return actOnLicence(act, kind, { id, fromDay: from ?? dayOf(act.clock.now()).toString(), reason });
        }),
    }),
  );
}

/** What becomes of a licence after it was issued. */
export const licenceActsParts = [
  acts,
  refusal(LicenceNotFound, 'There is no such licence.'),
  refusal(LicenceActNotPossible, 'What was decided on the licence before does not allow it.', {
    last: maybe(choice(LicenceActKind, 'What was decided last; null where nothing was.')),
  }),
];
