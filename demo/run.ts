import { modules } from '../modules/index.ts';
import { readEnvironment } from '../server/environment.ts';
import { start } from '../server/start/start.ts';
import { loadDemo } from './load-demo.ts';
import { play } from './play.ts';

/** Plays against the server that runs on PORT; where none does, against one of its own that ends with the play. */
const environment = readEnvironment();
const url = environment.publicUrl ?? `http://${environment.host}:${environment.port}`;
const answers = await fetch(`${url}/health/ready`).then(
  (response) => response.ok,
  () => false,
);
const own = answers
  ? null
  : await start({
      environment: { ...environment, port: 0, logLevel: 'warn' },
      halves: { web: true, work: true },
      installed: modules,
      say: console.log,
      prepare: ({ database }) => loadDemo(database.db),
    });
const outcome = await play(own?.url ?? url).then(
  () => 0,
  (error: unknown) => {
    console.error('\n', error);
    return 1;
  },
);
await own?.stop();
process.exit(outcome);
