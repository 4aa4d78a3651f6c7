import { open } from 'node:fs/promises';
import { confinedCommand } from './confined-command.ts';
import type { Inspection } from './inspection.ts';
import type { InspectionLimits } from './inspection-limits.ts';
import { runOnce } from './run-once.ts';
import { verdictOf } from './verdict-of.ts';

/**
 * Opens a stranger's file in a process of its own and says whether it is taken.
 * The process gets the file as an open descriptor, so it needs no right to the path and learns no name.
 * Never throws for what the file contains. Errors: InspectionFailed and those of `open` are ours; an abort
 * rejects with the signal's reason after the process is dead.
 */
export async function inspectFile(
  path: string,
  limits: InspectionLimits,
  signal?: AbortSignal,
): Promise<Inspection> {
  await using file = await open(path);
  const { size } = await file.stat();
  // The decoders hold the file twice; starting a process only to see it fail helps nobody.
  if (size * 2 > limits.memoryBytes) return { verdict: 'refused', reason: 'NEEDED_TOO_MUCH_MEMORY' };
  const ended = await runOnce(confinedCommand(limits), file.fd, limits.wallMilliseconds, signal);
  return verdictOf(ended);
}
