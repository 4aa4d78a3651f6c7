import { vi } from 'vitest';

/** Polls until the condition holds; 100 seconds are only for a machine with much else to do. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(condition, { timeout: 100_000, interval: 20 });
}
