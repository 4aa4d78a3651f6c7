import { startWithDemo } from '../demo/start-with-demo.ts';
import { untilStopped } from './start/until-stopped.ts';

/** Answers HTTP and websockets; jobs are done by `worker.ts`. */
await untilStopped(() => startWithDemo({ web: true, work: false }));
