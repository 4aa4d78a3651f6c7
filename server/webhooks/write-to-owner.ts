import type { BodyOf } from '../kit/module.ts';
import type { platform } from '../platform/contract.ts';
import { findContact } from './queries/find-contact.ts';

const BECAUSE = {
  parked: {
    vi: 'Một sự kiện không được nhận trong 72 giờ và đã được giữ lại. Xem mục "parked" của webhook.',
    en: 'An event was not taken within 72 hours and is kept for you: see `parked` of the webhook.',
  },
  gone: {
    vi: 'Địa chỉ nhận trả lời 410 Gone; webhook đã tạm dừng. Dùng resumeWebhook để tiếp tục.',
    en: 'The address answered 410 Gone; the webhook is paused. `resumeWebhook` goes on where it stopped.',
  },
} as const;

/** Writes to whom the owner of a webhook named, under one Message-ID however often it is tried. */
export const writeToOwner: BodyOf<typeof platform.jobs.writeToOwner> = (
  { webhookId, because, letter },
  ctx,
) =>
  ctx.alone(`server.letter.${letter}`, async () => {
    const found = await findContact(ctx.db, webhookId);
    if (found === null) return;
    const { vi, en } = BECAUSE[because];
    await ctx.mail.send({
      id: letter,
      to: found.contact,
      subject: `Webhook ${webhookId}: ${because === 'parked' ? 'sự kiện chưa gửi được' : 'đã tạm dừng'}`,
      text: `${found.url}\n\n${vi}\n\n${en}\n`,
    });
  });
