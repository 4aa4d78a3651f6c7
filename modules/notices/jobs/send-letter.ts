import type { BodyOf } from '../../../server/kit/index.ts';
import { people } from '../../people/contract.ts';
import { notices } from '../contract.ts';
import { findLetter, markSent } from '../queries/letters.ts';

/**
 * Sends a letter unless it was sent. Only a kill between the mail server's OK and the row that says so sends it again,
 * and then under the same Message-ID.
 */
export const sendLetter: BodyOf<typeof notices.jobs.sendLetter> = ({ letterId }, ctx) =>
  ctx.alone(`notices.letter.${letterId}`, async () => {
    const { personId, subject, body, sentAt } = await findLetter(ctx.db, letterId);
    if (sentAt !== null) return;
    const { name, email } = await ctx.call(people.calls.contact, { personId });
    if (email !== null) {
      const { sender } = await ctx.settings(notices);
      await ctx.mail.send({
        id: `letter-${letterId}`,
        ...(sender === '' ? {} : { from: sender }),
        to: email,
        subject,
        text: `Kính gửi ${name},\n\n${body}\n`,
      });
    }
    await markSent(ctx.db, letterId, new Date(ctx.clock.now().epochMilliseconds));
  });
