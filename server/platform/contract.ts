import { z } from 'zod';
import { defineContract } from '../kit/contract.ts';
import { event } from '../kit/event.ts';
import { webhookParked, webhookPaused } from '../webhooks/events.ts';

/** What the platform itself shares, as any module does. It is always on. */
export const platform = defineContract({
  id: 'server',
  title: 'Nền tảng / Platform',
  jobs: {
    /** Removes sessions that are over, and sign-ins that nobody came back from. */
    sweepSessions: { lane: 'sweeping', payload: z.object({}), every: 600 },
    /** Forgets events that are kept no more, and what goes with them. */
    forgetOld: { lane: 'sweeping', payload: z.object({}), every: 60 },
    /** Writes to whom the owner of a webhook named; `letter` is its one id. */
    writeToOwner: {
      lane: 'mail',
      payload: z.object({ webhookId: z.number(), because: z.enum(['parked', 'gone']), letter: z.string() }),
      attempts: 19,
    },
    /** Posts a run of invented events to the webhook of a client that tries itself. */
    postRun: { lane: 'simulations', payload: z.object({ simulationId: z.number() }), attempts: 5 },
  },
  settings: z.object({
    longestDelegation: z.int().min(1).max(366).default(90).meta({
      title: 'Thời hạn ủy quyền dài nhất (ngày từ hôm nay) / Longest delegation (days from today)',
    }),
    leastScore: z.int().min(0).max(100).default(100).meta({
      title:
        'Điểm mô phỏng cần có trước khi vận hành chính thức / Score of a simulation that a program needs before it is promoted',
    }),
  }),
  permissions: {
    exploreGraph: 'Ask the graph about itself, and send documents that are not registered.',
    followAudit: 'Follow where the audit log stands, as the province signs it.',
    registerDocuments: 'Register the documents that everybody may send.',
    manageClients: {
      sentence:
        'Register, limit, suspend and resume the programs of other organisations, and keep their keys.',
      administrative: true,
    },
    grantRoles: {
      sentence: 'Give and end roles of staff in the agency, and propose administrative ones.',
      administrative: true,
    },
    approveAdministration: {
      sentence: 'Approve administrative roles in the agency that somebody else proposed.',
      administrative: true,
    },
    keepWebhooks:
      'Have events posted to an address of your own. A token carries it where it was asked for: a webhook outlives the token.',
    rotateKeys:
      'Add and retire the keys of the program itself. Every program has it; a token carries it where it was asked for.',
  },
  events: {
    webhookParked,
    webhookPaused,
    auditCheckpointSigned: event(
      z.object({
        statement: z
          .string()
          .describe('JSON, as it was signed: seal, its hash, how many entries, when, by which key.'),
        signature: z.string().describe('Ed25519, base64.'),
        publicKey: z.string().describe('SPKI, PEM.'),
      }),
      {
        title: 'Điểm kiểm nhật ký / Audit checkpoint signed',
        description:
          'Where the audit log stands, signed: to be kept by others, who can then tell whether it was changed.',
        sample: {
          statement: '{"seal":412}',
          signature: 'c2lnbmF0dXJl',
          publicKey: '-----BEGIN PUBLIC KEY-----',
        },
        followers: { follow: 'followAudit' },
      },
    ),
  },
});
