import { StartFault } from '../start-fault.ts';
import type { Running } from './start.ts';

const LONGEST_DRAIN = 30_000;

/**
 * Runs until SIGINT or SIGTERM, then drains; a second signal, or 30 s, ends it at once. A signal during the start
 * lets it finish first: a database that is being started must be stopped again.
 */
export async function untilStopped(begin: () => Promise<Running>): Promise<void> {
  const asked = Promise.withResolvers<void>();
  let draining = false;
  const drain = (): void => {
    if (draining) process.exit(1);
    draining = true;
    setTimeout(() => process.exit(1), LONGEST_DRAIN).unref();
    asked.resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, drain);
  try {
    const running = await begin();
    await asked.promise;
    await running.stop();
  } catch (error) {
    console.error(error instanceof StartFault ? error.message : error);
    process.exit(1);
  }
  process.exit(0);
}
