import Fastify from 'fastify';
import { WebSocket, WebSocketServer } from 'ws';
import { AGENCY, PROCEDURE, TYPE } from '../../fanout/document.ts';
import { settings } from '../settings.ts';
import { untilTold } from '../until-told.ts';

/** The limit: a text that is made once and sent to every socket, whatever they have asked. */
untilTold();
const app = Fastify({ logger: false });
const sockets = new WebSocketServer({ server: app.server, path: '/graphql', perMessageDeflate: false });
sockets.on('connection', (socket) => {
  socket.on('message', (message) => {
    if (String(message).includes('connection_init')) socket.send('{"type":"connection_ack"}');
  });
});
let id = 0;
app.post<{ Body: { readonly events: number } }>('/publish', async ({ body }) => {
  for (let done = 0; done < body.events; done += 1) {
    id += 1;
    const event = { id, type: TYPE, at: new Date().toISOString(), agencyId: AGENCY, procedure: PROCEDURE };
    const data = { events: { position: String(id), newest: String(id), event } };
    const text = JSON.stringify({ id: '1', type: 'next', payload: { data } });
    for (const socket of sockets.clients) if (socket.readyState === WebSocket.OPEN) socket.send(text);
  }
  return {};
});
await app.listen({ port: settings.port, host: '127.0.0.1' });
