import Fastify from 'fastify';
import mercurius from 'mercurius';
import { settings } from '../settings.ts';
import { untilTold } from '../until-told.ts';
import { type Loaders, openLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';
import { typeDefs } from './schema.ts';

declare module 'mercurius' {
  interface MercuriusContext {
    readonly loaders: Loaders;
  }
}

/** Mercurius with documents compiled at their first use, and a DataLoader a relation, which is faster than its own. */
untilTold();
const app = Fastify({ logger: false });
await app.register(mercurius, {
  schema: typeDefs,
  resolvers,
  context: () => ({ loaders: openLoaders() }),
  jit: 1,
  graphiql: false,
});
await app.listen({ port: settings.port, host: '127.0.0.1' });
