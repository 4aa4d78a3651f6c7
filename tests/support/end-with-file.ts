import { afterAll, TestRunner } from 'vitest';

/**
 * Ends what a test file has opened when the file ends. @throws where nobody would: Vitest hears of no more such ends
 * once it has read the file, so that inside of a hook or a test it is too late
 */
export function endWithFile(end: () => Promise<void>): void {
  // A describe, whose ends are its own, does not know its file yet.
  if (TestRunner.getCurrentSuite().file?.collectDuration !== undefined)
    throw new Error('It is opened at the top of a test file, or it would never end');
  afterAll(end);
}
