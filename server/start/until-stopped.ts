import { StartFault } from '../start-fault.ts';
import type { Running } from './start.ts';

const LONGEST_DRAIN = 30_000;
const SAME_SIGNAL = 1_000;

/**
 * Runs until SIGINT, SIGTERM or SIGHUP (a closed terminal), then drains; a second signal, or 30 s, ends it at once. A signal during the start
 * lets it finish first: a database that is being started must be stopped again.
 */
export async function untilStopped(begin: () => Promise<Running>): Promise<void> {
  const asked = Promise.withResolvers<void>();
  let since: number | null = null;
  const drain = (): void => {
    // A terminal and npm both hand on the same Ctrl-C: only a later one means "at once".
    if (since !== null && Date.now() - since < SAME_SIGNAL) return;
    if (since !== null) process.exit(1);
    since = Date.now();
    setTimeout(() => process.exit(1), LONGEST_DRAIN).unref();
    asked.resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, drain);
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
