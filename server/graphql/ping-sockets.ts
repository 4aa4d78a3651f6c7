import type { WebSocket } from 'ws';

/**
 * Pings every client each so many milliseconds, and ends those that have not answered the ping before. One timer serves
 * all of them, as there may be many thousands.
 */
export function pingSockets(clients: ReadonlySet<WebSocket>, milliseconds: number) {
  const silent = new WeakSet<WebSocket>();
  function answered(this: WebSocket): void {
    silent.delete(this);
  }
  const timer = setInterval(() => {
    for (const client of clients) {
      if (silent.has(client)) client.terminate();
      else if (client.readyState === client.OPEN) {
        silent.add(client);
        client.ping();
      }
    }
  }, milliseconds);
  return {
    /** Hears a client's answers. */
    hear: (client: WebSocket): void => void client.on('pong', answered),
    stop: (): void => clearInterval(timer),
  };
}
