import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { notices } from '../../modules/notices/contract.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { runAgain } from '../support/run-again.ts';

const province = await openProvince();
const { parent, clerk, officer, anybody, file } = province;

const box = z.array(z.object({ id: z.string(), to: z.string(), subject: z.string(), text: z.string() }));

/** The letters about a dossier; which of two that were written at once is sent first is left open. */
async function lettersAbout(code: string | null) {
  const response = await anybody.fetch('/mailbox.json?to=parent@demo.invalid');
  const all = box.parse(await response.json());
  return all
    .filter(({ subject }) => subject.endsWith(` ${code}`))
    .toSorted((a, b) => a.subject.localeCompare(b.subject));
}
const arrived = (code: string | null, count: number) =>
  pollUntil(async () => {
    const letters = await lettersAbout(code);
    return letters.length >= count && letters;
  });

describe('the applicant', () => {
  it('gets a letter at receipt and one with the result, addressed and in words', async () => {
    const { id, code } = await steps.received(parent, clerk, file);
    await officer.ask(documents.grantDossier, { dossier: id });
    const letters = await arrived(code, 2);
    expect(letters.map(({ subject }) => subject)).toEqual([
      `Đã có kết quả hồ sơ ${code}`,
      `Đã tiếp nhận hồ sơ ${code}`,
    ]);
    for (const { to, text } of letters) {
      expect(to).toContain('parent@demo.invalid');
      expect(text).toContain('Kính gửi Bùi Thị Thử Nghiệm');
      expect(text).toContain(code);
    }
  });

  it('gets one when the dossier is stopped', async () => {
    const { id, code } = await steps.received(parent, clerk, file);
    await officer.ask(documents.refuseDossier, { dossier: id, reason: 'Không đủ giấy tờ.' });
    const letters = await arrived(code, 2);
    expect(letters.map(({ subject }) => subject)).toContain(`Thông báo dừng giải quyết hồ sơ ${code}`);
  });

  it('gets each letter once, though its job runs again', async () => {
    const { code } = await steps.received(parent, clerk, file);
    const [letter] = await arrived(code, 1);
    const { sendLetter } = notices.jobs;
    const letterId = Number(/letter-(\d+)@/.exec(letter?.id ?? '')?.[1]);
    const entry = { queue: sendLetter.queue, work: sendLetter.name, payload: { letterId } };
    await runAgain(province, entry);
    expect(await lettersAbout(code)).toEqual([letter]);
  });

  it('gets each letter once, though the fact behind it is told again', async () => {
    const { id, code } = await steps.received(parent, clerk, file);
    await arrived(code, 1);
    const { rows } = await province
      .platform()
      .database.pool.query(
        `select name, payload from server.event where payload->>'dossierId' = $1 and name like '%Received'`,
        [id],
      );
    const fact = z.array(z.object({ name: z.string(), payload: z.unknown() })).parse(rows)[0];
    const entry = { queue: 'notices.listeners', work: fact?.name ?? 'none', payload: fact?.payload };
    await runAgain(province, entry);
    const written = await province
      .db()
      .selectFrom('notices.letter')
      .select('id')
      .where('subject', 'like', `%${code}`)
      .execute();
    expect(written).toHaveLength(1);
    expect(await lettersAbout(code)).toHaveLength(1);
  });

  it('without an address gets none, and the letter is done with', async () => {
    const quiet = await province.person();
    await province
      .db()
      .updateTable('people.person')
      .set({ email: null })
      .where('fullName', '=', 'Người Thử 1')
      .execute();
    const paper = await quiet.upload('giấy.pdf', Buffer.from('%PDF-'));
    const { code } = await steps.received(quiet, clerk, paper);
    await pollUntil(async () => {
      const letter = await province
        .db()
        .selectFrom('notices.letter')
        .select('sentAt')
        .where('subject', 'like', `%${code}`)
        .executeTakeFirst();
      return letter?.sentAt;
    });
    expect(await lettersAbout(code)).toEqual([]);
  });
});
