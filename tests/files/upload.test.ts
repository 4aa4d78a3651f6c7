import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachFile as attach } from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { pdfWithPages } from './samples.ts';

/** Of a province that has set no other. */
const LARGEST_FILE = 20_000_000;

const province = await openProvince({ work: false });
const { parent, anybody } = province;

const kept = async () =>
  (await readdir(join(province.environment.dataFolder, 'files'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();

/** So many bytes, made only as they are read. */
function endless(size: number): ReadableStream<Uint8Array> {
  const piece = new Uint8Array(1_000_000).fill(37);
  let left = size;
  return new ReadableStream({
    pull(controller) {
      const next = piece.subarray(0, Math.min(left, piece.length));
      left -= next.length;
      if (next.length > 0) controller.enqueue(next);
      else controller.close();
    },
  });
}

const named = (name: string) => ({
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
});
const post = (asker: typeof parent, headers: Readonly<Record<string, string>>, body: BodyInit | null) => {
  // Undici asks for it where a body is a stream; the type of a browser's fetch does not know it.
  const init = { method: 'POST', headers, body, duplex: 'half' };
  return asker.fetch('/files', init);
};

/** Expects an upload to be refused in words, and nothing of it to be kept. */
async function expectNotKept(
  upload: () => Promise<Response>,
  status: number,
  refusal: string,
): Promise<void> {
  const [rows, blobs] = [await province.digest(), await kept()];
  const response = await upload();
  const words = expect.stringMatching(/\S/);
  expect(await response.json()).toMatchObject({ refusal, vi: words, en: words });
  expect(response.status).toBe(status);
  expect([await province.digest(), await kept()]).toEqual([rows, blobs]);
}

describe('an upload', () => {
  it('is streamed, up to 20 MB', async () => {
    const response = await post(parent, named('lớn.pdf'), endless(LARGEST_FILE));
    expect([response.status, await response.json()]).toEqual([201, { id: expect.stringMatching(/^\d+$/) }]);
  });

  it('of one byte more is refused in words, and nothing of it is kept', async () => {
    const upload = () => post(parent, named('quá lớn.pdf'), endless(LARGEST_FILE + 1));
    await expectNotKept(upload, 422, 'FileTooLarge');
    const whole = new Uint8Array(LARGEST_FILE + 1);
    await expectNotKept(() => post(parent, named('quá lớn.pdf'), whole), 422, 'FileTooLarge');
  });

  it('of the same content a second time is another file and the same blob', async () => {
    const content = Buffer.from(await pdfWithPages(['một nội dung']));
    const first = await parent.upload('một.pdf', content);
    const blobs = await kept();
    const second = await parent.upload('hai.pdf', content);
    expect(second).not.toBe(first);
    expect(await kept()).toEqual(blobs);
  });

  it('keeps its name with all Vietnamese letters, and only as a name', async () => {
    const names = [
      'Giấy chứng sinh của bé Nguyễn Thị Thuỳ Dương (bản quét).pdf',
      '../../../etc/passwd',
      'a"b;c.pdf',
    ];
    const dossier = await steps.draft(parent);
    for (const name of names) {
      const file = await parent.upload(name, Buffer.from('%PDF-'));
      await parent.ask(attach, { dossier, file, paper: steps.PAPER });
    }
    const { files } = await steps.seen(parent, dossier);
    expect(files.map(({ file }) => file?.name)).toEqual(names);
  });

  it('of nobody is refused', async () => {
    const content = await pdfWithPages(['ai đó']);
    await expectNotKept(() => post(anybody, named('a.pdf'), Buffer.from(content)), 401, 'NotSignedIn');
    await expectNotKept(() => post(anybody, named('a.pdf'), endless(10_000_000)), 401, 'NotSignedIn');
  });

  it('without a name is refused', async () => {
    const body = Buffer.from(await pdfWithPages(['không tên']));
    for (const disposition of ['attachment', '', ';;;', 'attachment; filename=""'])
      await expectNotKept(
        () => post(parent, disposition === '' ? {} : { 'content-disposition': disposition }, body),
        422,
        'InvalidInput',
      );
  });

  it.each(['x'.repeat(256), 'a\u0000.pdf', 'a\n.pdf', '   '])('with the name %j is refused', async (name) => {
    const body = Buffer.from(await pdfWithPages(['tên xấu']));
    await expectNotKept(() => post(parent, named(name), body), 422, 'InvalidInput');
  });

  it('without a body is refused', async () => {
    await expectNotKept(() => post(parent, named('trống.pdf'), null), 422, 'InvalidInput');
  });
});
