import { z } from 'zod';
import { defineContract } from '../kit/contract.ts';

/** What the platform itself shares, as any module does. It is always on. */
export const platform = defineContract({
  id: 'server',
  title: 'Nền tảng / Platform',
  jobs: {
    /** Removes sessions that are over, and sign-ins that nobody came back from. */
    sweepSessions: { lane: 'sweeping', payload: z.object({}), every: 600 },
  },
});
