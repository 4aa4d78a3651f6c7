import { type Inspection, inspection } from './inspection.ts';
import { InspectionFailed } from './inspection-failed.ts';
import { isOutOfMemory } from './is-out-of-memory.ts';
import type { RefusalReason } from './refusal-reasons.ts';

/** How an inspecting process ended, and what it said. */
export interface EndedProcess {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Why we killed it, if we did. */
  readonly killedFor: 'time' | 'talking' | undefined;
}

// Node's exit code when a promise the program awaits can never settle.
const neverSettled = 13;

/**
 * The verdict that an ended process stands for. A hostile file may have taken the process over, so its answer
 * is parsed like any stranger's. Errors: InspectionFailed when it ended in a way no file can bring about.
 */
export function verdictOf(ended: EndedProcess): Inspection {
  if (ended.killedFor === 'time' || ended.signal === 'SIGXCPU') return refused('TOOK_TOO_LONG');
  if (ended.killedFor === 'talking') return refused('READER_CRASHED');
  if (ended.code === 0) return parsed(ended.stdout) ?? refused('READER_CRASHED');
  if (ranOutOfMemory(ended)) return refused('NEEDED_TOO_MUCH_MEMORY');
  if (ended.signal !== null || ended.code === neverSettled) return refused('READER_CRASHED');
  throw new InspectionFailed(`the inspecting process ended with ${ended.code}: ${ended.stderr.slice(-2000)}`);
}

// A SIGKILL that is not ours comes from the kernel when the machine has no memory left; an abort without a word
// is a runtime that could not even allocate its complaint.
function ranOutOfMemory({ signal, stderr }: EndedProcess): boolean {
  if (signal === 'SIGKILL' || (signal === 'SIGABRT' && stderr.trim() === '')) return true;
  return isOutOfMemory(stderr);
}

function parsed(stdout: string): Inspection | undefined {
  try {
    return inspection.safeParse(JSON.parse(stdout)).data;
  } catch {
    return undefined;
  }
}

function refused(reason: RefusalReason): Inspection {
  return { verdict: 'refused', reason };
}
