import type { Platform } from '../context/platform.ts';
import type { Connection } from './connection.ts';
import { TooManyRequests } from './too-many-requests.ts';

/**
 * Counts a socket for whoever opens it, until it is closed. One too many is closed with 4429; where nobody can be
 * looked up, with 1013, which means "try again later". Answers whether the socket may be used.
 */
export async function takeSocket(
  { door, identity, log }: Pick<Platform, 'door' | 'identity' | 'log'>,
  { socket, address, leaving }: Connection,
  token: string | null,
): Promise<boolean> {
  const close = (code: number, reason: string): false => {
    socket.close(code, reason);
    return false;
  };
  try {
    const believed = (token && identity.believed(token)?.viewer) || null;
    await door.limiters.insistOnRest(believed, address);
    const viewer = believed ?? (token === null ? null : await identity.viewerOf(token));
    await door.limiters.take(viewer, address, 1);
    if (socket.readyState !== socket.OPEN) return false;
    const leave = door.sockets.taken(viewer, address);
    if (leave === null) return close(4429, 'Too many sockets');
    leaving.push(leave);
    return true;
  } catch (err) {
    // Clients come again after this code, and not after 4429.
    if (err instanceof TooManyRequests) return close(1013, 'Try again later');
    log.error({ err }, 'nobody could be looked up for a websocket');
    return close(1013, 'Try again later');
  }
}
