import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { sealingKey } from './sealing-key.ts';

/** Keeps secrets from whoever reads the database or a copy of it alone. */
export interface Sealer {
  /** `context` is bound to it: what was sealed for one thing does not open for another. */
  seal(text: string, context: string): Promise<Buffer>;
  /** @throws where it was sealed with another key, for another thing, or was changed */
  open(sealed: Buffer, context: string): Promise<string>;
}

const NONCE = 12;
const TAG = 16;
const MARK = 4;

/** AES-256-GCM. The first key seals, each opens; without any, there is one in the data folder. */
export function openSealer(keys: readonly Buffer[], folder: string): Sealer {
  let own: Promise<Buffer> | undefined;
  const all = async (): Promise<readonly Buffer[]> => {
    if (keys.length > 0) return keys;
    own ??= sealingKey(folder);
    return [await own];
  };
  return {
    seal: async (text, context) => {
      const [key] = await all();
      if (key === undefined) throw new Error('There is no key to seal with');
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
      const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([markOf(key), nonce, cipher.getAuthTag(), content]);
    },
    open: async (sealed, context) => {
      const mark = sealed.subarray(0, MARK);
      const key = (await all()).find((each) => markOf(each).equals(mark));
      if (key === undefined)
        throw new Error(
          'A secret was sealed with a key that is not here: give all processes the same WEBHOOK_KEYS',
        );
      const nonce = sealed.subarray(MARK, MARK + NONCE);
      const tag = sealed.subarray(MARK + NONCE, MARK + NONCE + TAG);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
        .setAAD(Buffer.from(context))
        .setAuthTag(tag);
      return Buffer.concat([
        decipher.update(sealed.subarray(MARK + NONCE + TAG)),
        decipher.final(),
      ]).toString();
    },
  };
}

/** Tells which key sealed, and nothing about it. */
function markOf(key: Buffer): Buffer {
  return createHash('sha256').update('motcua webhook key').update(key).digest().subarray(0, MARK);
}
