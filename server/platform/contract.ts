import { z } from 'zod';
import { defineContract } from '../kit/contract.ts';
import { event } from '../kit/event.ts';

/** What the platform itself shares, as any module does. It is always on. */
export const platform = defineContract({
  id: 'server',
  title: 'Nền tảng / Platform',
  permissions: { followAudit: 'Follow where the audit log stands, as the province signs it.' },
  events: {
    auditCheckpointSigned: event(
      z.object({
        /** JSON, as it was signed: seal, its hash, how many entries, when, by which key. */
        statement: z.string(),
        /** Ed25519, base64. */
        signature: z.string(),
        /** SPKI, PEM. */
        publicKey: z.string(),
      }),
      {
        title: 'Nhật ký đã ký / Audit checkpoint signed',
        description:
          'Where the audit log stands, signed by the province: whoever keeps it can tell whether the log before it was changed.',
        sample: {
          statement: '{"seal":7,"hash":"00","total":1200,"at":"2026-11-23T02:00:00.000Z","key":"00"}',
          signature: 'AA==',
          publicKey: '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n',
        },
        followers: { follow: 'followAudit' },
      },
    ),
  },
});
