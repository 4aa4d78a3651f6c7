import { z } from 'zod';
import { key, paragraphs, parse, repeatable, type SchemaPart, text } from '../../../server/kit/index.ts';
import { citizenNumber, dayOfLife } from '../../people/model.ts';
import { annotateEntry as annotate } from '../acts/annotate-entry.ts';
import { recordDivorce } from '../acts/record-divorce.ts';
import { justice } from '../contract.ts';
import { Annotation, AnnotationKind, PartyField, PartyRole, Sex } from '../model.ts';
import { EntryNotFound, NotMarried } from '../refusals.ts';

const { CHANGE, CORRECTION, SUPPLEMENT, NOTE } = AnnotationKind;

const change = z.object({ role: z.enum(PartyRole) }).and(
  z.discriminatedUnion('field', [
    z.object({ field: z.literal(PartyField.SEX), value: z.enum(Sex) }),
    z.object({ field: z.literal(PartyField.BIRTH_DATE), value: dayOfLife }),
    z.object({ field: z.literal(PartyField.CITIZEN_NUMBER), value: citizenNumber }),
    z.object({
      field: z.literal([
        PartyField.FULL_NAME,
        PartyField.PLACE,
        PartyField.ETHNICITY,
        PartyField.NATIONALITY,
        PartyField.RESIDENCE,
      ]),
      value: text(200),
    }),
  ]),
);

const isOnce = (changes: readonly z.output<typeof change>[]): boolean =>
  new Set(changes.map(({ role, field }) => `${role} ${field}`)).size === changes.length;

const noted = { entry: key, note: paragraphs(1000), basis: text(300) };
const annotating = z.discriminatedUnion('kind', [
  z.object({ ...noted, kind: z.literal(NOTE), changes: z.array(change).max(0) }),
  z.object({
    ...noted,
    kind: z.literal([CHANGE, CORRECTION, SUPPLEMENT]),
    changes: z
      .array(change)
      .min(1)
      .max(20)
      .refine(isOnce, {
        params: { vi: 'Một thông tin được thay đổi hai lần.', en: 'Something is changed twice.' },
      }),
  }),
]);

const divorcing = z.object({ entry: key, on: dayOfLife, basis: text(300) });

/** What whoever keeps a register notes in it; an entry itself is never changed. */
export const annotateEntry: SchemaPart = (build) => {
  const changed = build.inputType('CivilStatusChange', {
    description: 'What is otherwise than registered of somebody whom an entry names.',
    fields: (t) => ({
      role: t.field({ type: PartyRole, required: true, description: 'Of whom.' }),
      field: t.field({ type: PartyField, required: true, description: 'What.' }),
      value: t.string({ required: true, description: 'What it is, in the form of the field.' }),
    }),
  });
  build.mutationField('annotateEntry', (t) =>
    t.field({
      type: Annotation,
      description:
        'Notes in an entry a change, a correction or a supplement, with what it changes, or a note that changes nothing (thay đổi, cải chính, bổ sung, ghi chú). What was registered stays beside it. In the entry of a birth, the `FULL_NAME` of a parent whom it does not name adds that parent (nhận cha, mẹ, con); a `CITIZEN_NUMBER` ties its bearer to the entry.',
      authScopes: { may: justice.permissions.keepRegister },
      errors: { types: [EntryNotFound] },
      args: {
        entry: t.arg.id({ required: true, description: 'The entry.' }),
        kind: t.arg({
          type: AnnotationKind,
          required: true,
          description: 'CHANGE, CORRECTION, SUPPLEMENT or NOTE.',
        }),
        note: t.arg.string({ required: true, description: 'What is noted. Up to 1,000 characters.' }),
        basis: t.arg.string({
          required: true,
          description: 'The document that it rests on: number, day and who issued it.',
        }),
        changes: t.arg({
          type: [changed],
          defaultValue: [],
          description: 'What is otherwise; nothing for a note.',
        }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Annotation, info, args, (act) => annotate(act, parse(annotating, args))),
    }),
  );
  build.mutationField('recordDivorce', (t) =>
    t.field({
      type: Annotation,
      description: 'Notes in the entry of a marriage that it ended by divorce (ghi chú ly hôn).',
      authScopes: { may: justice.permissions.keepRegister },
      errors: { types: [EntryNotFound, NotMarried] },
      args: {
        entry: t.arg.id({ required: true, description: 'The entry of the marriage.' }),
        on: t.arg({ type: 'Date', required: true, description: 'The day from which they are divorced.' }),
        basis: t.arg.string({ required: true, description: 'The judgment: number, day and court.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Annotation, info, args, (act) => recordDivorce(act, parse(divorcing, args))),
    }),
  );
};
