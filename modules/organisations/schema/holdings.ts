import type { NamedHolding, SchemaPart } from '../../../server/kit/index.ts';

/** What modules keep for agencies, with its titles. */
export const holdings: SchemaPart = (build) => {
  const holding = build.objectRef<NamedHolding>('Holding').implement({
    description: 'Something that a module keeps for agencies.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Its name, `<module>.<name>`.' }),
      title: t.exposeString('title', { description: 'What it is, in both languages.' }),
      stays: t.boolean({
        description: 'Whether it stays with the agency that it was of.',
        resolve: ({ handOver }) => handOver === null,
      }),
    }),
  });
  build.queryField('holdings', (t) =>
    t.field({
      type: [holding],
      description:
        'What is kept for agencies by the modules that are installed, in the order in which it is handed over.',
      authScopes: { signedIn: true },
      resolve: (_root, _args, { modules }) => modules.holdings().filter(({ things }) => things !== null),
    }),
  );
};
