import { z } from 'zod';
import { defineContract } from '../kit/contract.ts';

/** What the platform itself shares, as any module does. It is always on. */
export const platform = defineContract({
  id: 'server',
  title: 'Nền tảng / Platform',
  settings: z.object({
    /** For how many days from today somebody may act for another at most. */
    longestDelegation: z.int().min(1).max(366).default(90),
  }),
  permissions: {
    exploreGraph: 'Ask the graph about itself, and send documents that are not registered.',
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
    rotateKeys:
      'Add and retire the keys of the program itself. Every program has it; a token carries it where it was asked for.',
  },
  jobs: {
    /** Removes sessions that are over, and sign-ins that nobody came back from. */
    sweepSessions: { lane: 'sweeping', payload: z.object({}), every: 600 },
  },
});
