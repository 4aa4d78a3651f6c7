import {
  connectionOf,
  key,
  listed,
  pageArguments,
  parse,
  type SchemaPart,
} from '../../../server/kit/index.ts';
import { AffectedThing, AgencyChange, Reorganisation, UnitChange } from '../reorganisation/model.ts';

/** What is planned, how far it has come, and page by page what hangs on it. */
export const reorganisationQueries: SchemaPart = (build) => {
  listed('reorganisations', Reorganisation, {
    description: 'The reorganisations, as far as you may see them.',
    authScopes: { signedIn: true },
  })(build);
  build.queryField('reorganisation', (t) =>
    t.field({
      type: Reorganisation,
      nullable: true,
      description: 'A reorganisation and how far it has come; null where you may see none of this id.',
      authScopes: { signedIn: true },
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      resolve: (_root, args, ctx, info) =>
        ctx.read(Reorganisation, info, { where: { id: parse(key, args.id) } }),
    }),
  );
  build.queryField('unitChanges', (t) =>
    t.field({
      type: connectionOf(build, UnitChange),
      description: 'What becomes of each unit in a reorganisation.',
      authScopes: { signedIn: true },
      args: {
        reorganisation: t.arg.id({ required: true, description: 'The reorganisation.' }),
        ...pageArguments(build, t.arg, UnitChange),
      },
      resolve: (_root, { reorganisation, ...page }, ctx, info) =>
        ctx.page(UnitChange, info, page, { where: { reorganisationId: parse(key, reorganisation) } }),
    }),
  );
  build.queryField('agencyChanges', (t) =>
    t.field({
      type: connectionOf(build, AgencyChange),
      description: 'What becomes of each agency in a reorganisation.',
      authScopes: { signedIn: true },
      args: {
        reorganisation: t.arg.id({ required: true, description: 'The reorganisation.' }),
        ...pageArguments(build, t.arg, AgencyChange),
      },
      resolve: (_root, { reorganisation, ...page }, ctx, info) =>
        ctx.page(AgencyChange, info, page, { where: { reorganisationId: parse(key, reorganisation) } }),
    }),
  );
  build.queryField('affectedThings', (t) =>
    t.field({
      type: connectionOf(build, AffectedThing),
      description:
        'What hangs on a reorganisation: those `UNDECIDED` wait for `decideSuccessor`, for they have several successors or none.',
      authScopes: { signedIn: true },
      args: {
        reorganisation: t.arg.id({ required: true, description: 'The reorganisation.' }),
        ...pageArguments(build, t.arg, AffectedThing),
      },
      resolve: (_root, { reorganisation, ...page }, ctx, info) =>
        ctx.page(AffectedThing, info, page, { where: { reorganisationId: parse(key, reorganisation) } }),
    }),
  );
};
