import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { keyFile } from './key-file.ts';

const LENGTH = 32;

/** The key in the data folder. */
export async function sealingKey(folder: string): Promise<Buffer> {
  const file = join(folder, 'webhook-key');
  const key = await keyFile(file, () => randomBytes(LENGTH));
  if (key.length !== LENGTH) throw new Error(`${file} is no key of ${LENGTH} bytes`);
  return key;
}
