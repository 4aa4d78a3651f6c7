import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { ConfinedCommand } from './confined-command.ts';
import type { EndedProcess } from './verdict-of.ts';

const longestAnswer = 32 * 1024 ** 2;
const longestComplaint = 64 * 1024;

/**
 * Runs the command with the open descriptor `input` as its standard input until it ends, or kills it after
 * `wallMilliseconds`, when it says more than any honest answer, or when `signal` aborts, which rejects with
 * the signal's reason once it is dead. Errors: those of spawn.
 */
export async function runOnce(
  command: ConfinedCommand,
  input: number,
  wallMilliseconds: number,
  signal?: AbortSignal,
): Promise<EndedProcess> {
  signal?.throwIfAborted();
  // Its own process group, so that one signal reaches everything it may have started.
  const child = spawn(command.file, command.args, {
    cwd: '/',
    detached: true,
    env: command.env,
    stdio: [input, 'pipe', 'pipe'],
  });
  let killedFor: EndedProcess['killedFor'];
  const kill = (reason?: EndedProcess['killedFor']): void => {
    killedFor ??= reason;
    if (child.pid !== undefined) killGroup(child.pid);
  };
  const abort = (): void => kill();
  const timer = setTimeout(kill, wallMilliseconds, 'time');
  signal?.addEventListener('abort', abort);

  const answer = heard(child.stdout, longestAnswer, () => kill('talking'));
  const complaint = heard(child.stderr, longestComplaint, () => {});
  const ended = Promise.withResolvers<Pick<EndedProcess, 'code' | 'signal'>>();
  child.once('error', ended.reject);
  child.once('close', (code, death) => ended.resolve({ code, signal: death }));
  try {
    const end = await ended.promise;
    signal?.throwIfAborted();
    return { ...end, killedFor, stdout: answer(), stderr: complaint() };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It ended by itself a moment earlier.
  }
}

function heard(stream: Readable | null, limit: number, onExcess: () => void): () => string {
  const chunks: Buffer[] = [];
  let length = 0;
  stream?.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > limit) onExcess();
    else chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString('utf8');
}
