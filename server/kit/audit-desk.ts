/** A hash on the way up a Merkle tree, and the side on which it stands. */
export type Step = readonly ['left' | 'right', string];

/** An entry of the audit log with the way to a signature. */
export interface ProvenEntry {
  /** What is kept for ever, and what is personal, as JSON, word by word as it was hashed. */
  readonly entry: string;
  readonly personal: string | null;
  /** The hash of the personal part, where that was erased. */
  readonly commitment: string | null;
  readonly seal: number;
  readonly path: readonly Step[];
}

export interface SignedCheckpoint {
  readonly statement: string;
  /** Base64. */
  readonly signature: string;
  /** SPKI, PEM. */
  readonly publicKey: string;
}

/** All that is needed to prove entries of the audit log without its server. */
export interface Evidence {
  readonly entries: readonly ProvenEntry[];
  /** The seals from that of each entry to the one that was signed, as JSON. */
  readonly seals: readonly string[];
  readonly checkpoints: readonly SignedCheckpoint[];
  /** How many entries are too young to be signed yet. */
  readonly pending: number;
}

/** The hold on the audit log. */
export interface AuditDesk {
  /** Of the key that signs it: SPKI, PEM; and the SHA-256 by which people compare it. */
  readonly publicKey: string;
  readonly fingerprint: string;
  /** Signs a text with that key; base64. */
  sign(text: string): string;
  /** The entries about a row of the graph, and those of what was read through it. Who may have them is the caller's affair. */
  evidence(about: { readonly type: string; readonly id: number }): Promise<Evidence>;
}
