import type { VerifyClientCallbackAsync } from 'ws';
import type { Door } from './door.ts';

/** What every handshake of a websocket passes: it comes from a page that may ask, and not as one of too many. */
export function socketDoor({
  origins,
  sockets,
  addressOf,
}: Pick<Door, 'origins' | 'sockets' | 'addressOf'>): VerifyClientCallbackAsync {
  return ({ req }, decide) => {
    if (!origins.mayAsk(req.headers)) return decide(false, 403, 'Forbidden');
    if (!sockets.hasRoom(addressOf(req)))
      return decide(false, 429, 'Too Many Requests', { 'retry-after': '10' });
    return decide(true);
  };
}
