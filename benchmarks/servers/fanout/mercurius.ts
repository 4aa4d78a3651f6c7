import Fastify from 'fastify';
import mercurius from 'mercurius';
import { AGENCY, PROCEDURE, TYPE } from '../../fanout/document.ts';
import { settings } from '../settings.ts';
import { untilTold } from '../until-told.ts';

const schema = `
  type Event { id: ID! type: String! at: String! agencyId: ID procedure: String }
  type Delivery { position: String! newest: String! event: Event }
  type Query { nothing: Boolean }
  type Subscription { events: Delivery! }`;

/** Mercurius' subscriptions with its own publisher in memory: \`POST /publish\` announces as many events as it is told. */
untilTold();
const app = Fastify({ logger: false });
await app.register(mercurius, {
  schema,
  resolvers: {
    Subscription: {
      events: { subscribe: (_root: unknown, _args: unknown, { pubsub }) => pubsub.subscribe('events') },
    },
  },
  subscription: true,
  jit: 1,
  graphiql: false,
});
let id = 0;
app.post<{ Body: { readonly events: number } }>('/publish', async ({ body }) => {
  for (let done = 0; done < body.events; done += 1) {
    id += 1;
    const at = new Date().toISOString();
    const event = { id, type: TYPE, at, agencyId: AGENCY, procedure: PROCEDURE };
    const payload = { events: { position: String(id), newest: String(id), event } };
    await app.graphql.pubsub.publish({ topic: 'events', payload });
  }
  return {};
});
await app.listen({ port: settings.port, host: '127.0.0.1' });
