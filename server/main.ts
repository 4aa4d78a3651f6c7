import { modules } from '../modules/index.ts';
import { readEnvironment } from './environment.ts';
import { start } from './start/start.ts';
import { untilStopped } from './start/until-stopped.ts';

await untilStopped(async () => {
  const environment = readEnvironment();
  const running = await start({
    environment,
    halves: { web: true, work: true },
    installed: modules,
    say: console.log,
  });
  console.log(running.url);
  return running;
});
