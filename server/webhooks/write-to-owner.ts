import type { ServerTables } from '../data/tables.ts';
import type { BodyOf } from '../kit/module.ts';
import type { platform } from '../platform/contract.ts';

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
    const webhook = await ctx.db
      .$extendTables<ServerTables>()
      .selectFrom('server.webhook')
      .select(['contact', 'url'])
      .where('id', '=', webhookId)
      .executeTakeFirst();
    if (webhook === undefined || webhook.contact === null) return;
    const { vi, en } = BECAUSE[because];
    await ctx.mail.send({
      id: letter,
      to: webhook.contact,
      subject: `Webhook ${webhookId}: ${because === 'parked' ? 'sự kiện chưa gửi được' : 'đã tạm dừng'}`,
      text: `${webhook.url}\n\n${vi}\n\n${en}\n`,
    });
  });
