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
          description: `Words of the name, with or without tone marks, of at least ${FEWEST} letters, two of them together; or a whole personal identification number (số định danh cá nhân).`,
        }),
        ...pageArguments(build, t.arg, Person),
      },
      resolve: (_root, { search, ...page }, ctx, info) => {
        if (!isSearch(search)) throw tooShort();
        return ctx.page(Person, info, page, { search });
      },
    }),
  );
};

/** The same letter over and over, or one letter of each word, would find half of the register. */
function isSearch(typed: string): boolean {
  const words = [
    ...new Set(
      typed
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu),
    ),
  ];
  return words.join('').length >= FEWEST && words.some((word) => word.length > 1);
}

function tooShort(): InvalidInput {
  return new InvalidInput('search', {
    vi: `Cần nhập ít nhất ${FEWEST} chữ cái hoặc chữ số, trong đó có một từ từ hai chữ trở lên.`,
    en: `At least ${FEWEST} letters or digits are needed, two of them together.`,
  });
}
