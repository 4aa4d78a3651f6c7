import { connectionOf, InvalidInput, pageArguments, type SchemaPart } from '../../../server/kit/index.ts';
import { people } from '../contract.ts';
import { Person } from '../model.ts';

/** Fewer letters would find so many that it were no search, but browsing in the register. */
const FEWEST = 3;

export const peopleFound: SchemaPart = (build) => {
  build.queryField('people', (t) =>
    t.field({
      type: connectionOf(build, Person),
      description: 'The persons whom somebody looks for, in the order in which they were entered.',
      authScopes: { may: people.permissions.readPeople },
      args: {
        search: t.arg.string({
          required: true,
          description: `Words of the name, with or without tone marks, of at least ${FEWEST} letters together; or a whole personal identification number (số định danh cá nhân).`,
        }),
        ...pageArguments(build, t.arg, Person),
      },
      resolve: (_root, { search, ...page }, ctx, info) => {
        if ((search.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < FEWEST) throw tooShort();
        return ctx.page(Person, info, page, { search });
      },
    }),
  );
};

function tooShort(): InvalidInput {
  return new InvalidInput('search', {
    vi: `Cần nhập ít nhất ${FEWEST} chữ cái hoặc chữ số.`,
    en: `At least ${FEWEST} letters or digits are needed.`,
  });
}
