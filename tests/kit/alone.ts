import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { z } from 'zod';

const line = z.looseObject({ msg: z.string(), url: z.string().optional() });
export type Line = z.output<typeof line>;

export interface Alone {
  readonly url: string;
  /** What it has logged so far. */
  readonly log: readonly Line[];
  /** Stops it and answers how it ended. */
  stop(): Promise<number | null>;
}

/** Starts a server in a process of its own. @throws with what it printed where it ends before it serves */
export async function serveAlone(environment: Readonly<Record<string, string>>): Promise<Alone> {
  const folder = await mkdtemp(join(inject('folder'), 'alone-'));
  const child = spawn(process.execPath, [fileURLToPath(import.meta.resolve('./served-alone.ts'))], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PORT: '0',
      WORKER_PORT: '0',
      DATA_FOLDER: folder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const log: Line[] = [];
  const other: string[] = [];
  const serving = Promise.withResolvers<string>();
  createInterface(child.stdout).on('line', (text) => {
    if (!text.startsWith('{')) return void other.push(text);
    const entry = line.parse(JSON.parse(text));
    log.push(entry);
    if (entry.url !== undefined) serving.resolve(entry.url);
  });
  createInterface(child.stderr).on('line', (text) => void other.push(text));
  child.stderr.once('end', () => serving.reject(new Error(other.join('\n'))));
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    await exited;
    return child.exitCode;
  };
  try {
    return { url: await serving.promise, log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
