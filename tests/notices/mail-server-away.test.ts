import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { notices } from '../../modules/notices/contract.ts';
import { freePort } from '../../server/data/free-port.ts';
import { mailboxPage } from '../../server/mail/mailbox.ts';
import { startMailSink } from '../../server/mail/sink.ts';
import * as steps from '../support/dossier-steps.ts';
import { openJobCounts } from '../support/job-counts.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';

const folder = await mkdtemp(join(tmpdir(), 'motcua-mail-'));
const port = await freePort(undefined);
const province = await openProvince({ environment: { smtpUrl: `smtp://127.0.0.1:${port}` } });
afterAll(() => rm(folder, { recursive: true, force: true }));

const box = z.array(z.object({ subject: z.string() }));
const subjects = async () => {
  const page = await mailboxPage(folder, new Request('http://here/mailbox.json'));
  return box.parse(await page.json()).map(({ subject }) => subject);
};

it('a letter that finds the mail server away arrives, once, when it is back', async () => {
  await using jobs = await openJobCounts(province.environment, notices.jobs.sendLetter.queue);
  const first = await startMailSink({ folder, port });
  const before = await steps.received(province.parent, province.clerk, province.file);
  await pollUntil(async () => (await subjects()).length === 1);
  await first.close();

  const { code } = await steps.received(province.parent, province.clerk, province.file);
  const { id } = await pollUntil(() =>
    province
      .db()
      .selectFrom('notices.letter')
      .select('id')
      .where('subject', 'like', `%${code}`)
      .executeTakeFirst(),
  );
  // It was tried in vain, and waits for its next turn.
  await pollUntil(async () => (await jobs.counts()).delayed > 0);
  const second = await startMailSink({ folder, port });
  await pollUntil(async () => (await subjects()).length === 2);
  expect(await subjects()).toEqual([`Đã tiếp nhận hồ sơ ${code}`, `Đã tiếp nhận hồ sơ ${before.code}`]);
  await pollUntil(async () => {
    const letter = await province
      .db()
      .selectFrom('notices.letter')
      .select('sentAt')
      .where('id', '=', id)
      .executeTakeFirst();
    return letter?.sentAt;
  });
  await province.stop();
  await second.close();
});
