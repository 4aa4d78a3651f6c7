import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');

const EVERYTHING = `
  import { glob } from 'node:fs/promises';
  await import('./demo/start-with-demo.ts');
  for await (const file of glob('migrations/*.ts')) await import('./' + file);
`;

/** Keeps in NODE_COMPILE_CACHE what Node makes of the server's files, for the many processes that tests start and kill: killed, they keep nothing. */
export async function compileServer(): Promise<void> {
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', EVERYTHING], {
    cwd: ROOT,
  });
}
