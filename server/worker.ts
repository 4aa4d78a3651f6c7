import { modules } from '../modules/index.ts';
import { readEnvironment } from './environment.ts';
import { start } from './start/start.ts';
import { untilStopped } from './start/until-stopped.ts';

/** Does the jobs; `/health/live`, `/health/ready` and `/metrics` answer on WORKER_PORT. */
await untilStopped(async () => {
  const environment = readEnvironment();
  const running = await start({
    environment,
    halves: { web: false, work: true },
    installed: modules,
    say: console.log,
  });
  console.log(`Motcua works. Health: ${running.url}/health/ready`);
  return running;
});
