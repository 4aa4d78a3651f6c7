import { readEnvironment } from '../../server/environment.ts';
import { start } from '../../server/start/start.ts';
import { untilStopped } from '../../server/start/until-stopped.ts';
import { adding } from './adding.ts';
import { library } from './library.ts';

// A server in a process of its own, whose log a test reads.
await untilStopped(async () => {
  const running = await start({
    environment: readEnvironment(),
    halves: { web: true, work: true },
    installed: [library(adding)],
  });
  console.log(JSON.stringify({ msg: 'serving', url: running.url }));
  return running;
});
