import {
  CamelCasePlugin,
  DummyDriver,
  Kysely,
  type KyselyPlugin,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';

/** What stands between our names and those in PostgreSQL. */
export const PLUGINS: KyselyPlugin[] = [new CamelCasePlugin({ maintainNestedObjectKeys: true })];

/** Makes statements, and asks nothing. */
export const unconnected = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
  plugins: PLUGINS,
});
