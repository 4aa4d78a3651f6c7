import { PgSimplifyInflectionPreset } from '@graphile/simplify-inflection';
import type {} from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { settings } from '../settings.ts';

const hidden = { tags: { behavior: '-*' } };

/** PostGraphile over the schemas that the operations touch, as its documentation sets it up for production. */
export const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset, PgSimplifyInflectionPreset],
  // Otherwise it offers no condition on a column without an index of its own.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  plugins: [
    jsonPgSmartTags({
      version: 1,
      config: {
        // Two schemas have an "event"; that of the server is nobody's to read.
        class: { 'server.event': hidden, 'server.session': hidden },
        // "rowId" is what it calls every "id".
        attribute: { 'procedures.catalogue_import_change.row_id': { tags: { name: 'imported_row' } } },
      },
    }),
  ],
  pgServices: [
    makePgService({
      connectionString: settings.databaseUrl,
      schemas: ['dossiers', 'files', 'organisations', 'people', 'procedures', 'server', 'bench'],
      poolConfig: { max: settings.connections, statement_timeout: settings.statementTimeout },
    }),
  ],
  grafast: { explain: false },
  grafserv: { graphiql: false, watch: false, outputDataAsString: true },
};
