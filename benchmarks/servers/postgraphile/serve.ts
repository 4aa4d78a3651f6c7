import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { settings } from '../settings.ts';
import { untilTold } from '../until-told.ts';
import { preset } from './preset.ts';

untilTold();
const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(settings.port, '127.0.0.1');
