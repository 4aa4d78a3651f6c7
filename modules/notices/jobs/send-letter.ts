import type { BodyOf } from '../../../server/kit/index.ts';
import { people } from '../../people/contract.ts';
import type { notices } from '../contract.ts';
import { lockLetter, markSent } from '../queries/letters.ts';

/**
 * Sends a letter unless it was sent. Only a kill between the mail server's OK and the commit sends it again, and then
 * under the same Message-ID.
 */
export const sendLetter: BodyOf<typeof notices.jobs.sendLetter> = ({ letterId }, ctx) =>
  ctx.transact(async (act) => {
    const { personId, subject, body, sentAt } = await lockLetter(act.db, letterId);
    if (sentAt !== null) return;
    const { name, email } = await act.call(people.calls.contact, { personId });
    if (email !== null) {
      await act.mail.send({
        id: `letter-${letterId}`,
        to: email,
        subject,
        text: `Kính gửi ${name},\n\n${body}\n`,
      });
    }
    await markSent(act.db, letterId, new Date(act.clock.now().epochMilliseconds));
  });
