import { z } from 'zod';
import { defineContract } from '../../server/kit/index.ts';

/** Nothing, an address, or a name and an address: what a mail server takes for one sender. */
const SENDER =
  /^$|^([^<>"',;:\r\n]{1,100} <[^\s<>@]{1,64}@[^\s<>@]{1,100}>|[^\s<>@,;:]{1,64}@[^\s<>@,;:]{1,100})$/;

/** Letters to applicants, officers and those whom departments write to, each sent once. */
export const notices = defineContract({
  id: 'notices',
  title: 'Thông báo / Notices',
  settings: z.object({
    sender: z.string().regex(SENDER).default('').meta({
      title: 'Người gửi thư; để trống: MAIL_FROM / Sender of letters; without one, MAIL_FROM',
    }),
  }),
  jobs: {
    // Tried for 18 to 36 hours before it is parked: a mail server may be away overnight.
    sendLetter: { lane: 'mail', payload: z.object({ letterId: z.number() }), attempts: 19 },
  },
  calls: {
    /** Writes to a person about an occasion, once, and has it sent; the occasion's name begins with that of the department. */
    write: {
      input: z.object({
        occasion: z.string(),
        personId: z.number(),
        subject: z.string(),
        body: z.string(),
      }),
      output: z.void(),
    },
  },
});
