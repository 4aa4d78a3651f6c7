import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresAccount } from './postgres-account.ts';

/** What a command came to: `code` is null when a signal ended it or it could not be run at all. */
export interface CommandOutcome {
  readonly code: number | null;
  readonly errors: string;
}

/**
 * Runs one of PostgreSQL's programs to its end, in its own session and as the given user; never throws for
 * a failing command.
 * @param cwd a folder that this user can enter
 */
export async function runPostgresCommand(
  program: string,
  args: readonly string[],
  { account, cwd }: { readonly account: PostgresAccount | undefined; readonly cwd: string },
): Promise<CommandOutcome> {
  const child = spawn(program, args, {
    cwd,
    // PGPORT, PGDATA and their like in the caller's shell must not reach it; messages stay English.
    env: {
      HOME: cwd,
      LC_ALL: 'C',
      ...(process.platform !== 'win32' && { PATH: '/usr/bin:/bin:/usr/sbin:/sbin' }),
    },
    // Ctrl-C in the terminal must not reach PostgreSQL while it starts.
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const closed = once(child, 'close').catch(() => undefined);
  try {
    await once(child, 'exit');
  } catch (error) {
    return { code: null, errors: error instanceof Error ? error.message : String(error) };
  }
  // A PostgreSQL that inherited the pipe (Windows) keeps it open for its whole life: do not wait for it.
  await Promise.race([closed, sleep(200, undefined, { ref: false })]);
  child.stderr.destroy();
  return { code: child.exitCode, errors: errors.trim() };
}
