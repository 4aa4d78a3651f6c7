import { greet } from '../demo/greet.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { modules } from '../modules/index.ts';
import { readEnvironment } from './environment.ts';
import { start } from './start/start.ts';
import { untilStopped } from './start/until-stopped.ts';

/** Web and worker in one process. */
await untilStopped(async () => {
  const environment = readEnvironment();
  const running = await start({
    environment,
    halves: { web: true, work: true },
    installed: modules,
    say: console.log,
    ...(environment.production ? {} : { prepare: ({ database }) => loadDemo(database.db) }),
  });
  await greet(running, environment);
  return running;
});
