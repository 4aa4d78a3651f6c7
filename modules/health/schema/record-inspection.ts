import { z } from 'zod';
import {
  InvalidInput,
  key,
  paragraphs,
  parse,
  repeatable,
  type SchemaPart,
} from '../../../server/kit/index.ts';
import { type Inspected, recordInspection as record } from '../acts/record-inspection.ts';
import { health } from '../contract.ts';
import { Inspection } from '../model.ts';
import { LicenceNotFound } from '../refusals.ts';

const inspecting = z.object({
  dossier: key.nullish(),
  licence: key.nullish(),
  heldOn: z.iso.date(),
  passed: z.boolean(),
  findings: paragraphs(5000),
});

/** `recordInspection`: before a facility is licensed, or later. */
export const recordInspection: SchemaPart = (build) => {
  build.mutationField('recordInspection', (t) =>
    t.field({
      type: Inspection,
      description: 'Writes down what an inspection of a facility found: for a dossier, or under a licence.',
      authScopes: { may: health.permissions.keepLicences },
      errors: { types: [LicenceNotFound] },
      args: {
        dossier: t.arg.id({ description: 'The dossier that asks for a licence.' }),
        licence: t.arg.id({ description: 'The licence of the facility, in its place.' }),
        heldOn: t.arg({ type: 'Date', required: true, description: 'When it was held, not in the future.' }),
        passed: t.arg.boolean({ required: true, description: 'Whether the facility fulfils what is asked.' }),
        findings: t.arg.string({ required: true, description: 'What was found, up to 5,000 characters.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Inspection, info, args, (act) => {
          const { dossier, licence, ...held } = parse(inspecting, args);
          return record(act, inspected(dossier, licence), held);
        }),
    }),
  );
};

type Given = number | null | undefined;

function inspected(dossier: Given, licence: Given): Inspected {
  if (dossier != null && licence == null) return { dossier };
  if (licence != null && dossier == null) return { licence };
  throw new InvalidInput('dossier', {
    vi: 'Cần nêu hồ sơ hoặc giấy phép, một trong hai.',
    en: 'Either a dossier or a licence is needed.',
  });
}
