import { startWithDemo } from '../demo/start-with-demo.ts';
import { untilStopped } from './start/until-stopped.ts';

/** Web and worker in one process. */
await untilStopped(() => startWithDemo({ web: true, work: true }));
