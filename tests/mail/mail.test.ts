import { readdirSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mailboxPage } from '../../server/mail/mailbox.ts';
import { startMailSink } from '../../server/mail/sink.ts';
import { type MailTransport, smtpTransport } from '../../server/mail/transport.ts';

const from = 'Một cửa Hải Châu <no-reply@example.vn>';
const listed = z.array(
  z.object({
    file: z.string(),
    id: z.string(),
    to: z.string(),
    subject: z.string(),
    date: z.iso.datetime(),
    text: z.string(),
  }),
);

let root = '';
let folder = '';
let sink: Awaited<ReturnType<typeof startMailSink>>;
let mail: MailTransport;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'motcua-mail-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'sink-'));
  sink = await startMailSink({ folder });
  mail = smtpTransport({ url: sink.url, from });
});
afterEach(async () => {
  mail.close();
  await sink.close();
});

const get = (path: string) => mailboxPage(folder, new Request(`http://127.0.0.1${path}`));
const list = async (query = '') => listed.parse(await (await get(`/mailbox.json${query}`)).json());

describe('mail', () => {
  it('arrives with its Vietnamese words, its address and its Message-ID', async () => {
    const text = 'Kính gửi bà Nguyễn Thị Ngọc Ánh,\nHồ sơ của bà đã được tiếp nhận: đ ế ộ ữ ỵ.\n';
    const subject =
      'Hồ sơ H28.18-20261121-0000001 đã được tiếp nhận và sẽ được giải quyết trong 3 ngày làm việc';
    await mail.send({ id: 'notice.12', to: 'anh@example.vn', subject, text });
    const [message, ...others] = await list();
    expect(others).toEqual([]);
    expect(message).toMatchObject({ id: '<notice.12@motcua>', to: 'anh@example.vn', subject, text });
    expect(message?.file).toMatch(/^\d{8}T\d{9}Z-\d{6}[0-9a-f]{6}-notice\.12\.eml$/);
  });

  it('is on disk, whole, before the sender hears OK', async () => {
    const socket = connect(Number(new URL(sink.url).port), '127.0.0.1');
    const { promise: filesAtOk, resolve } = Promise.withResolvers<readonly string[]>();
    const lines = [
      'EHLO me',
      'MAIL FROM:<a@b.vn>',
      'RCPT TO:<c@d.vn>',
      'DATA',
      'Message-ID: <first@x>\r\n\r\nxin chào\r\n.',
    ];
    // Read in the same turn as the answer comes, so that a file written any later is not seen.
    socket.on('data', () => {
      const next = lines.shift();
      if (next === undefined) resolve(readdirSync(folder));
      else socket.write(`${next}\r\n`);
    });
    const files = await filesAtOk;
    socket.destroy();
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/-first\.eml$/);
    expect(await readFile(join(folder, files[0] ?? ''), 'utf8')).toBe(
      'Message-ID: <first@x>\r\n\r\nxin chào\r\n',
    );
  });

  it('is refused for now when the disk fails, so that the sender tries again', async () => {
    await rm(folder, { recursive: true });
    await writeFile(folder, 'not a folder any more');
    const lost = mail.send({ id: 'second', to: 'a@example.vn', subject: 'Hai', text: '' });
    await expect(lost).rejects.toMatchObject({ responseCode: 451 });
  });

  it('is refused for good above 5 MB, and the connection goes on', async () => {
    const text = 'x'.repeat(6 * 1024 * 1024);
    const large = mail.send({ id: 'large', to: 'a@example.vn', subject: 'Lớn', text });
    await expect(large).rejects.toMatchObject({ responseCode: 552 });
    await mail.send({ id: 'small', to: 'a@example.vn', subject: 'Nhỏ', text: 'x'.repeat(4 * 1024 * 1024) });
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('is dropped without a trace when the sender breaks off in the middle', async () => {
    const port = Number(new URL(sink.url).port);
    const socket = connect(port, '127.0.0.1');
    const said = socket[Symbol.asyncIterator]();
    for (const line of [
      'EHLO me',
      'MAIL FROM:<a@b.vn>',
      'RCPT TO:<c@d.vn>',
      'DATA',
      'Subject: half\r\n\r\nhal',
    ]) {
      await said.next();
      socket.write(`${line}\r\n`);
    }
    socket.destroy();
    await mail.send({ id: 'after', to: 'a@example.vn', subject: 'Sau', text: '' });
    expect((await list()).map((message) => message.id)).toEqual(['<after@motcua>']);
  });

  it('goes to one address, whatever that text says', async () => {
    const sent = mail.send({ id: 'x', to: 'a@example.vn, b@example.vn', subject: 's', text: 't' });
    await sent.catch(() => undefined);
    for (const message of await list()) expect(message.to).not.toMatch(/(^|[\s<])b@example\.vn/);
    expect(await list('?to=b@example.vn')).toEqual([]);
  });

  it.each(['', 'Có dấu', 'a b', 'a>\r\nBcc: x@y.vn', '.a', 'A1', 'a'.repeat(121)])(
    'is not sent under an id that is no good as a Message-ID: %j',
    async (id) => {
      await expect(mail.send({ id, to: 'a@example.vn', subject: 's', text: 't' })).rejects.toThrow(
        'Message-ID',
      );
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it('takes no header from a subject with line breaks', async () => {
    await mail.send({
      id: 'crlf',
      to: 'a@example.vn',
      subject: 'a\r\nBcc: evil@example.vn\r\n\r\nbody',
      text: 't',
    });
    const raw = await readFile(join(folder, (await readdir(folder))[0] ?? ''), 'utf8');
    expect(raw).not.toMatch(/^Bcc:/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
    expect((await list())[0]?.text.trim()).toBe('t');
  });

  it('gives up on a server that is not there', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((ready) => closed.once('listening', ready));
    const address = closed.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    await new Promise((done) => closed.close(done));
    const nowhere = smtpTransport({ url: `smtp://127.0.0.1:${address.port}`, from });
    await expect(nowhere.send({ id: 'x', to: 'a@example.vn', subject: 's', text: 't' })).rejects.toThrow();
    nowhere.close();
  });
});

describe('the mailbox', () => {
  it('lists the newest first, at most 100, and filters by address', async () => {
    for (let n = 0; n < 103; n += 1) {
      await mail.send({
        id: `n.${n}`,
        to: n % 10 === 0 ? 'Ten@example.vn' : 'a@example.vn',
        subject: `${n}`,
        text: '',
      });
    }
    const all = await list();
    expect(all).toHaveLength(100);
    expect(all.map((message) => Number(message.subject))).toEqual(
      Array.from({ length: 100 }, (_, n) => 102 - n),
    );
    const tens = await list('?to=ten@EXAMPLE.vn');
    expect(tens.map((message) => message.subject)).toEqual([
      '100',
      '90',
      '80',
      '70',
      '60',
      '50',
      '40',
      '30',
      '20',
      '10',
      '0',
    ]);
  });

  it('shows HTML in a subject and a text as text, under a policy that allows no script', async () => {
    const evil = `<script>alert("1")</script><img src=x onerror='alert(2)'>&amp;`;
    await mail.send({ id: 'evil', to: 'a@example.vn', subject: evil, text: evil, html: evil });
    const file = (await list())[0]?.file ?? '';
    for (const path of ['/mailbox', `/mailbox/${file}`]) {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'unsafe-inline'",
      );
      const html = await answer.text();
      expect(html).not.toMatch(/<(script|img)/);
      expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
      expect(html).toContain('&amp;amp;');
    }
  });

  it('gives no file but its own messages', async () => {
    await writeFile(join(root, 'secret.eml'), 'Subject: secret\r\n\r\nsecret');
    await writeFile(join(folder, 'notes.txt'), 'secret');
    for (const name of [
      '../secret.eml',
      '..%2Fsecret.eml',
      '%2e%2e/secret.eml',
      'notes.txt',
      '...',
      '%00',
      'a/b.eml',
    ]) {
      const answer = await get(`/mailbox/${name}`);
      expect(answer.status, name).toBe(404);
      expect(await answer.text()).not.toContain('secret');
    }
    expect(await list()).toEqual([]);
  });

  it('is empty, not broken, before the first message and without a folder', async () => {
    await rm(folder, { recursive: true });
    expect(await list()).toEqual([]);
    expect(await (await get('/mailbox')).text()).toContain('Chưa có thư nào');
  });

  it('only reads', async () => {
    const answer = await mailboxPage(folder, new Request('http://127.0.0.1/mailbox', { method: 'POST' }));
    expect(answer.status).toBe(405);
  });
});
