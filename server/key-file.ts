import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * What stands in the file of a key; made by whoever comes first, for its owner alone to read. It is written aside and
 * given its name in one step: nobody reads half a key, and of two that come at once one wins.
 */
export async function keyFile(file: string, make: () => string | Buffer): Promise<Buffer> {
  const known = await readFile(file).catch(ifIs('ENOENT'));
  if (known !== null) return known;
  await mkdir(dirname(file), { recursive: true });
  const aside = `${file}.${randomUUID()}`;
  try {
    await writeFile(aside, make(), { mode: 0o600, flag: 'wx', flush: true });
    await link(aside, file).catch(ifIs('EEXIST'));
  } finally {
    await rm(aside, { force: true });
  }
  return readFile(file);
}

function ifIs(code: string) {
  return (error: unknown): null => {
    if (error instanceof Error && 'code' in error && error.code === code) return null;
    throw error;
  };
}
