import type { Logger } from 'pino';

/** The log of one request. It is made when somebody writes into it: most requests have nothing to say. */
export function logOf(log: Logger, requestId: string): Logger {
  let own: Logger | undefined;
  return new Proxy(log, {
    get: (_log, property) => {
      own ??= log.child({ requestId });
      return Reflect.get(own, property);
    },
  });
}
