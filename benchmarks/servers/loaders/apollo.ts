import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { settings } from '../settings.ts';
import { untilTold } from '../until-told.ts';
import { openLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';
import { typeDefs } from './schema.ts';

/** Apollo Server as in its documentation for production, with a DataLoader a relation. */
untilTold();
const server = new ApolloServer({ typeDefs, resolvers, introspection: false, csrfPrevention: false });
await startStandaloneServer(server, {
  listen: { port: settings.port, host: '127.0.0.1' },
  context: async () => ({ loaders: openLoaders() }),
});
