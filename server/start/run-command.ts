import { StartFault } from '../start-fault.ts';

/**
 * Runs a command of the terminal, and gives up what it stacked. What the person can mend is told in one line and ends
 * with 1: a setting, or a file that is not there or not theirs.
 */
export async function runCommand(body: (stack: AsyncDisposableStack) => Promise<void>): Promise<void> {
  const stack = new AsyncDisposableStack();
  try {
    await body(stack);
  } catch (error) {
    if (!(error instanceof StartFault || isOfFile(error))) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await stack.disposeAsync();
  }
}

/** Whether the operating system refused a file, and says which. */
function isOfFile(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}
