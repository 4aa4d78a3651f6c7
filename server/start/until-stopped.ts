import { PortTaken } from '../http/listen.ts';
import type { Running } from './start.ts';

const LONGEST_DRAIN = 30_000;

/** Runs until SIGINT or SIGTERM, then drains; a second signal, or 30 s, ends it at once. */
export async function untilStopped(begin: () => Promise<Running>): Promise<void> {
  const running = await begin().catch((error: unknown) => {
    console.error(error instanceof PortTaken ? error.message : error);
    process.exit(1);
  });
  let draining = false;
  const drain = async (): Promise<void> => {
    if (draining) process.exit(1);
    draining = true;
    setTimeout(() => process.exit(1), LONGEST_DRAIN).unref();
    await running.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void drain());
}
