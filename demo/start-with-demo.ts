import { modules } from '../modules/index.ts';
import { readEnvironment } from '../server/environment.ts';
import { type Running, start } from '../server/start/start.ts';
import { greet } from './greet.ts';
import { loadDemo } from './load-demo.ts';

/** Starts a server that answers, with the demo persons but in production, and tells the person where everything is. */
export async function startWithDemo(halves: {
  readonly web: true;
  readonly work: boolean;
}): Promise<Running> {
  const environment = readEnvironment();
  const running = await start({
    environment,
    halves,
    installed: modules,
    say: console.log,
    ...(environment.production ? {} : { prepare: ({ database }) => loadDemo(database.db) }),
  });
  await greet(running, environment);
  return running;
}
