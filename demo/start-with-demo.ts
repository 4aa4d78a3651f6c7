import { modules } from '../modules/index.ts';
import { readEnvironment } from '../server/environment.ts';
import { type Running, start } from '../server/start/start.ts';
import { greet } from './greet.ts';
import { linkDemoPersons } from './link-persons.ts';
import { loadDemo } from './load-demo.ts';
import { openProvider } from './provider/open-provider.ts';

/** The provider answers so far behind the server, where that port is free. */
const BESIDE = 10;

/** Starts a server that answers, with the demo persons but in production, and tells the person where everything is. */
export async function startWithDemo(halves: {
  readonly web: true;
  readonly work: boolean;
}): Promise<Running> {
  const environment = readEnvironment();
  const { production, port, oidc } = environment;
  const provider = production || oidc !== null ? null : await openProvider(port === 0 ? 0 : port + BESIDE);
  try {
    const running = await start({
      environment: provider === null ? environment : { ...environment, oidc: provider.settings },
      halves,
      installed: modules,
      say: console.log,
      ...(production
        ? {}
        : {
            prepare: async ({ database, publicUrl }) => {
              await loadDemo(database.db);
              if (provider === null) return;
              await linkDemoPersons(database.db, provider.settings.issuer);
              await provider.serve(publicUrl);
            },
          }),
    });
    await greet(running, environment);
    return {
      ...running,
      stop: async () => {
        await running.stop();
        await provider?.close();
      },
    };
  } catch (error) {
    await provider?.close();
    throw error;
  }
}
