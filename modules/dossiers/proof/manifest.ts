import type { Context } from '../../../server/kit/index.ts';
import type { Dossier } from '../model.ts';
import type { ProofEntry } from './entry.ts';
import { written } from './written.ts';

/** The list of all that is in a pack, its signature, and the key: three entries that no list names. */
export function manifest(
  { audit, clock, publicUrl }: Context,
  { id, code }: Dossier,
  entries: readonly ProofEntry[],
): readonly ProofEntry[] {
  const text = JSON.stringify(
    {
      dossier: { id: String(id), code },
      madeAt: clock.now().toString({ fractionalSecondDigits: 3 }),
      madeBy: publicUrl,
      key: audit.fingerprint,
      entries: entries.map(({ path, sha256 }) => ({ path, sha256 })),
    },
    null,
    2,
  );
  return [
    written('manifest.json', text),
    written('manifest.sig', `${audit.sign(text)}\n`),
    written('public-key.pem', audit.publicKey),
  ];
}
