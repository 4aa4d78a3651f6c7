import { z } from 'zod';
import { defineContract } from '../../server/kit/index.ts';

/** Letters to applicants and officers, each sent once. */
export const notices = defineContract({
  id: 'notices',
  title: 'Thông báo / Notices',
  jobs: {
    // Tried for 18 to 36 hours before it is parked: a mail server may be away overnight.
    sendLetter: { lane: 'mail', payload: z.object({ letterId: z.number() }), attempts: 19 },
  },
});
