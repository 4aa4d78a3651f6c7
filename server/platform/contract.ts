import { z } from 'zod';
import { defineContract } from '../kit/contract.ts';

/** What the platform itself shares, as any module does. It is always on. */
export const platform = defineContract({
  id: 'server',
  title: 'Nền tảng / Platform',
  events: {
    /** Where the audit log stands, signed: to be kept by others, who can then tell whether it was changed. */
    auditCheckpointSigned: z.object({
      /** JSON, as it was signed: seal, its hash, how many entries, when, by which key. */
      statement: z.string(),
      /** Ed25519, base64. */
      signature: z.string(),
      /** SPKI, PEM. */
      publicKey: z.string(),
    }),
  },
});
