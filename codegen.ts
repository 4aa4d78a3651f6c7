import type { CodegenConfig } from '@graphql-codegen/cli';

const typed = {
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    importExtension: '.ts',
    emitLegacyCommonJSImports: false,
    scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
  },
} as const;

/** Typed documents for the tests and for the administrator's page, from the graph with every module on. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'tests/gql/': { ...typed, documents: ['tests/**/*.ts', '!tests/gql/**'] },
    'modules/admin/page/gql/': { ...typed, documents: 'modules/admin/page/documents/*.graphql' },
  },
};

export default config;
