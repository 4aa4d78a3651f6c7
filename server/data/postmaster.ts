import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

const run = promisify(execFile);
const lines = z.tuple([z.coerce.number().int().positive(), z.string(), z.string(), z.coerce.number().int()]);

/**
 * What `postmaster.pid` says of the main process of a data folder: `living` with the port it listens on,
 * `dead` when PostgreSQL will clear the file by itself, `foreign` when the process id now belongs to some
 * other program (after a reboot, or in a new container), which PostgreSQL alone would take for itself.
 * Format: PostgreSQL's utils/pidfile.h (line 1 process id, line 4 port).
 */
export type PostmasterState =
  | { readonly is: 'living'; readonly port: number }
  | { readonly is: 'dead' }
  | { readonly is: 'foreign' };

/** Reads the state of the main process of a data folder. */
export async function postmasterState(data: string): Promise<PostmasterState> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return { is: 'dead' };
  const parsed = lines.safeParse(text.split('\n').slice(0, 4));
  // A file cut short by a full disk: PostgreSQL itself refuses to start over an empty one.
  if (!parsed.success) return { is: 'foreign' };
  const [pid, , , port] = parsed.data;
  if (!isAlive(pid)) return { is: 'dead' };
  return /^postgres(\.exe)?$/.test(await programOf(pid)) ? { is: 'living', port } : { is: 'foreign' };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The name of the program a process runs; empty for one that has just ended. */
async function programOf(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
      return basename(command.split('\0')[0] ?? '');
    }
    if (process.platform === 'win32') {
      const { stdout } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
      return /^"([^"]+)"/.exec(stdout.trim())?.[1] ?? '';
    }
    const { stdout } = await run('/bin/ps', ['-p', String(pid), '-o', 'comm=']);
    return basename(stdout.trim());
  } catch {
    return '';
  }
}
