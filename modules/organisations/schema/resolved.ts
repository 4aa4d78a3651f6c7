import {
  date,
  dayOf,
  entity,
  everybody,
  extend,
  many,
  one,
  parse,
  type SchemaPart,
  text,
} from '../../../server/kit/index.ts';
import { Agency, AgencySuccession, Unit } from '../model.ts';

export const agencySuccession = entity(AgencySuccession, {
  description: 'An agency that took over from another on a day (cơ quan kế thừa).',
  table: 'organisations.agency_succession',
  key: 'toAgencyId',
  visible: everybody,
  columns: { onDate: date('The day on which it happened.') },
  relations: { to: one(Agency, { toAgencyId: 'id' }, 'The agency that took over, wholly or in part.') },
});

export const successionsOfAgency = extend(Agency, {
  relations: {
    successions: many(
      AgencySuccession,
      { id: 'fromAgencyId' },
      'Who took over from it; several where it was split.',
      { oldest: 'toAgencyId', first: 20 },
    ),
  },
});

const code = text(35);
const DAY = 'The day; today by default. Codes are used again: without the day they say nothing.';

/** What a code named on a day, and by `successions` what became of it. */
export const resolved: SchemaPart = (build) => {
  build.queryField('unitOn', (t) =>
    t.field({
      type: Unit,
      nullable: true,
      description: 'The unit that bears a code on a day; null where none does.',
      authScopes: { public: true },
      args: {
        code: t.arg.string({ required: true, description: 'Code of the General Statistics Office.' }),
        on: t.arg({ type: 'Date', description: DAY }),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.read(Unit, info, {
          where: { code: parse(code, args.code) },
          on: args.on == null ? dayOf(ctx.clock.now()) : Temporal.PlainDate.from(args.on),
        }),
    }),
  );
  build.queryField('agencyOn', (t) =>
    t.field({
      type: Agency,
      nullable: true,
      description: 'The agency that bears one of its two codes on a day; null where none does.',
      authScopes: { public: true },
      args: {
        code: t.arg.string({ required: true, description: 'Such as H28.12 or 000.00.12.H28.' }),
        on: t.arg({ type: 'Date', description: DAY }),
      },
      resolve: (_root, args, ctx, info) => {
        const wanted = parse(code, args.code);
        return ctx.read(Agency, info, {
          on: args.on == null ? dayOf(ctx.clock.now()) : Temporal.PlainDate.from(args.on),
          where: /^\d/.test(wanted) ? { legacyCode: wanted } : { code: wanted },
        });
      },
    }),
  );
};
