import { z } from 'zod';
import { defineContract } from '../../server/kit/index.ts';

/** Letters to applicants, each sent once. */
export const notices = defineContract({
  id: 'notices',
  title: 'Thông báo / Notices',
  jobs: {
    // Tried for about a day and a half before it is parked: a mail server may be away overnight.
    sendLetter: { lane: 'mail', payload: z.object({ letterId: z.number() }), attempts: 18 },
  },
});
