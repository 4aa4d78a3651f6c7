import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { freePort } from '../../server/data/free-port.ts';
import { type OidcSettings, oidcAt } from '../../server/identity/sign-in/settings.ts';

/** An identity provider on this machine. */
export interface DemoProvider {
  /** How the installation finds it. */
  readonly settings: OidcSettings;
  /** From now on people sign in to the installation that answers there. */
  serve(publicUrl: string): Promise<void>;
  close(): Promise<void>;
}

/** Takes a port of the loopback interface, the preferred one where it is free, so that the installation can be told of it. */
export async function openProvider(preferred?: number): Promise<DemoProvider> {
  let handle: RequestListener = (_request, response) => void response.writeHead(503).end('starting\n');
  const server = createServer((request, response) => handle(request, response));
  const port = await freePort(preferred);
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${port}`;
  const settings = oidcAt(issuer, randomBytes(32).toString('base64url'));
  return {
    settings,
    serve: async (publicUrl) => {
      // Loaded here alone: production has no use for it.
      const [{ makeProvider }, { choose }] = await Promise.all([
        import('./make-provider.ts'),
        import('./choose.ts'),
      ]);
      const provider = await makeProvider(issuer, {
        clientId: settings.clientId,
        secret: settings.secret ?? '',
        publicUrl,
      });
      const answer = provider.callback();
      handle = (request, response) => {
        if (request.url?.startsWith('/choose/') !== true) return void answer(request, response);
        // Such as the form of a sign-in that is over.
        choose(provider, request, response).catch(() => response.writeHead(400).end('begin again\n'));
      };
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
