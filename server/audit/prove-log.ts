import type { SignedCheckpoint } from '../kit/audit-desk.ts';
import type { AuditSource } from './audit-source.ts';
import { Broken } from './broken.ts';
import { proveCheckpoint } from './prove-checkpoint.ts';
import { proveGroup } from './prove-group.ts';
import { NO_SEAL } from './seal-header.ts';

export interface Proven {
  readonly entries: number;
  readonly seals: number;
  readonly checkpoints: number;
  /** Entries whose personal part was erased. */
  readonly erased: number;
  /** Entries behind the last seal: of those nothing is proven yet. */
  readonly unsealed: number;
}

interface Options {
  /** Fingerprints of the keys that may have signed; null to believe whatever key stands beside a signature. */
  readonly keys: ReadonlySet<string> | null;
  /** Checkpoints that were kept outside: they must be in the chain, too. */
  readonly kept: readonly SignedCheckpoint[];
  readonly progress: (entries: number) => void;
}

/**
 * Proves that nothing in an audit log was changed, removed, slipped in or moved since it was sealed, and that the chain
 * is the one that was signed. @throws Broken with the first thing that is not as it was
 */
export async function proveLog(source: AuditSource, { keys, kept, progress }: Options): Promise<Proven> {
  const signed = new Map<number, string>();
  let checkpoints = 0;
  const keep = (checkpoint: SignedCheckpoint): void => {
    const { seal, hash } = proveCheckpoint(checkpoint, keys);
    if ((signed.get(seal) ?? hash) !== hash) throw new Broken('checkpoint', seal);
    signed.set(seal, hash);
    checkpoints += 1;
  };
  for await (const checkpoint of source.checkpoints()) keep(checkpoint);
  for (const checkpoint of kept) keep(checkpoint);
  let chain = { seal: 0, hash: NO_SEAL, total: 0 };
  let erased = 0;
  let unsealed = 0;
  for await (const { seal, rows } of source.groups()) {
    if (seal === null) {
      unsealed += rows.length;
      continue;
    }
    chain = await proveGroup(seal, rows, chain, (id) => source.has(id));
    for (const { personal } of rows) if (personal === null) erased += 1;
    const expected = signed.get(chain.seal);
    if (expected !== undefined && expected !== chain.hash) throw new Broken('seal', chain.seal);
    signed.delete(chain.seal);
    progress(chain.total);
  }
  const [cut] = signed.keys();
  if (cut !== undefined) throw new Broken('cut', cut);
  return { entries: chain.total, seals: chain.seal, checkpoints, erased, unsealed };
}
