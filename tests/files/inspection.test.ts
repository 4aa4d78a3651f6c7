import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inspectFile } from '../../modules/files/inspection/inspect-file.ts';
import type { Inspection } from '../../modules/files/inspection/inspection.ts';
import {
  defaultInspectionLimits,
  type InspectionLimits,
} from '../../modules/files/inspection/inspection-limits.ts';
import * as samples from './samples.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
// Only Linux bounds memory by RLIMIT_DATA and shows its processes in /proc.
const onLinux = test.runIf(process.platform === 'linux');

let folder: string;
let written = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspection-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function stored(bytes: Uint8Array): Promise<string> {
  written += 1;
  const path = join(folder, `${written}.pdf`);
  // Readable by its owner alone, as an upload is kept.
  await writeFile(path, bytes, { mode: 0o600 });
  return path;
}

async function inspect(bytes: Uint8Array, limits: Partial<InspectionLimits> = {}): Promise<Inspection> {
  return inspectFile(await stored(bytes), { ...defaultInspectionLimits, ...limits });
}

const refused = (reason: string) => ({ verdict: 'refused', reason });

function previewOf(result: Inspection): Uint8Array {
  if (result.verdict === 'refused') throw new Error(`refused: ${result.reason}`);
  return result.preview;
}

describe('a file that is taken', () => {
  test('a PDF gives its pages, its Vietnamese text and a picture of page 1', async () => {
    const result = await inspect(await samples.scannedPdf());
    expect(result).toMatchObject({ verdict: 'accepted', mediaType: 'application/pdf', pages: 2 });
    const text = result.verdict === 'accepted' ? result.text.replaceAll(/\s+/g, ' ') : '';
    expect(text).toBe(`${samples.spokenText} Trang hai: Ủy ban nhân dân xã Lạc Thủy`);
    const preview = sharp(previewOf(result));
    expect(await preview.metadata()).toMatchObject({ format: 'png', width: 707, height: 1000 });
    const { channels } = await preview.greyscale().stats();
    expect(channels[0]).toMatchObject({ max: 255 });
    expect(channels[0]?.min).toBeLessThan(50);
  });

  test('a photograph is turned upright, made small and stripped of what the camera wrote', async () => {
    const result = await inspect(await samples.photoJpeg());
    expect(result).toMatchObject({ verdict: 'accepted', mediaType: 'image/jpeg', pages: 1, text: '' });
    const preview = await sharp(previewOf(result)).metadata();
    expect(preview).toMatchObject({ format: 'png', width: 750, height: 1000 });
    expect(preview.exif).toBeUndefined();
  });

  test('a PDF locked only by its owner opens for everybody', async () => {
    expect(await inspect(await samples.ownerLockedPdf())).toMatchObject({ verdict: 'accepted', pages: 1 });
  });

  test('text beyond the limit is left out', async () => {
    const result = await inspect(await samples.pdfWithPages(['một', 'hai', 'ba']), { textCharacters: 5 });
    expect(result).toMatchObject({ verdict: 'accepted', pages: 3, text: 'một\nh' });
  });
});

describe('a file that is refused', () => {
  const cases = [
    ['an empty file', 'EMPTY', async () => new Uint8Array()],
    ['a text named .pdf', 'UNKNOWN_TYPE', samples.textNamedPdf],
    ['a PDF that asks for a password', 'ENCRYPTED', samples.encryptedPdf],
    ['a PDF cut in half', 'BROKEN_PDF', samples.brokenPdf],
    ['a PNG that claims 60,000 x 60,000', 'IMAGE_TOO_LARGE', samples.hugePng],
    ['a PNG with nothing after its header', 'BROKEN_IMAGE', samples.headerOnlyPng],
    ['a JPEG cut short', 'BROKEN_IMAGE', async () => (await samples.photoJpeg()).subarray(0, 30_000)],
  ] as const;
  test.for(cases)('%s: %s', async ([, reason, make]) => {
    expect(await inspect(await make())).toEqual(refused(reason));
  });

  test('a PDF with one page more than the limit', async () => {
    const pages = await samples.pdfWithPages(['một', 'hai', 'ba']);
    expect(await inspect(pages, { pages: 2 })).toEqual(refused('TOO_MANY_PAGES'));
  });

  onLinux('a picture that needs more memory than it may have, though with enough it is taken', async () => {
    const hungry = await samples.hungryPng();
    const patient = { wallMilliseconds: 60_000, cpuSeconds: 60 };
    expect(await inspect(hungry, { ...patient, memoryBytes: 256 * 1024 ** 2 })).toEqual(
      refused('NEEDED_TOO_MUCH_MEMORY'),
    );
    expect(await inspect(hungry, patient)).toMatchObject({ verdict: 'accepted', mediaType: 'image/png' });
  });

  test('a PDF that never ends, by the clock on the wall', async () => {
    const result = await inspect(await samples.endlessPdf(), { wallMilliseconds: 1500, cpuSeconds: 3_600 });
    expect(result).toEqual(refused('TOOK_TOO_LONG'));
  });

  test('a PDF that never ends, by processor time', async () => {
    const result = await inspect(await samples.endlessPdf(), { wallMilliseconds: 60_000, cpuSeconds: 1 });
    expect(result).toEqual(refused('TOOK_TOO_LONG'));
  });

  test('damage anywhere ends in a verdict, never in an error', async () => {
    const whole = await samples.pdfWithPages([samples.spokenText]);
    const wound = fc.record({
      at: fc.nat(whole.length - 1),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 200 }),
    });
    await fc.assert(
      fc.asyncProperty(wound, async ({ at, bytes }) => {
        const hurt = whole.slice();
        hurt.set(bytes.subarray(0, whole.length - at), at);
        const result = await inspect(hurt);
        const outcome = result.verdict === 'refused' ? result.reason : result.verdict;
        expect(['accepted', 'BROKEN_PDF', 'UNKNOWN_TYPE']).toContain(outcome);
      }),
      { numRuns: 10 },
    );
  });
});

describe('the process that reads the file', () => {
  test('a slow file does not hold up another', async () => {
    const leaving = new AbortController();
    const endless = { ...defaultInspectionLimits, wallMilliseconds: 60_000, cpuSeconds: 60 };
    const slow = inspectFile(await stored(await samples.endlessPdf()), endless, leaving.signal);
    const quick = inspect(await samples.textNamedPdf());
    expect(await Promise.race([slow, quick])).toEqual(refused('UNKNOWN_TYPE'));
    leaving.abort(new Error('seen enough'));
    await expect(slow).rejects.toThrow('seen enough');
  });

  test('finds its packages behind a link, too', async () => {
    const inspection = join(folder, 'linked/modules/files/inspection');
    await cp(join(REPOSITORY, 'modules/files/inspection'), inspection, { recursive: true });
    await writeFile(join(folder, 'linked/package.json'), '{ "type": "module" }');
    await symlink(join(REPOSITORY, 'node_modules'), join(folder, 'linked/node_modules'));
    const linked: typeof import('../../modules/files/inspection/inspect-file.ts') = await import(
      join(inspection, 'inspect-file.ts')
    );
    const path = await stored(await samples.pdfWithPages(['một']));
    expect(await linked.inspectFile(path, defaultInspectionLimits)).toMatchObject({ verdict: 'accepted' });
  });

  onLinux('an abort ends it and rejects with the reason given', async () => {
    const path = await stored(await samples.endlessPdf());
    const controller = new AbortController();
    const result = inspectFile(path, defaultInspectionLimits, controller.signal);
    const reader = await readerProcess();
    controller.abort(new Error('no longer wanted'));
    await expect(result).rejects.toThrow('no longer wanted');
    await expect(readFile(`/proc/${reader}/status`)).rejects.toThrow();
  });

  test('a path that does not exist is our error, not a verdict', async () => {
    await expect(inspectFile(join(folder, 'none'), defaultInspectionLimits)).rejects.toThrow('ENOENT');
  });

  onLinux('it is not root, writes no file and has its memory bounded', async () => {
    const controller = new AbortController();
    const path = await stored(await samples.endlessPdf());
    const result = inspectFile(path, defaultInspectionLimits, controller.signal);
    const reader = await readerProcess();
    await vi.waitFor(
      async () => expect(await readFile(`/proc/${reader}/status`, 'utf8')).not.toMatch(/^Uid:.*\b0\b/m),
      10_000,
    );
    expect(await readFile(`/proc/${reader}/status`, 'utf8')).toMatch(/^CapEff:\t0+$/m);
    const bounds = await readFile(`/proc/${reader}/limits`, 'utf8');
    expect(bounds).toMatch(/^Max file size +0 +0 /m);
    expect(bounds).toMatch(/^Max core file size +0 +0 /m);
    expect(bounds).toMatch(/^Max data size +1610612736 +1610612736 /m);
    controller.abort();
    await expect(result).rejects.toThrow();
  });
});

/** The one child of this process that is reading a file, once it has replaced the shell that limited it. */
async function readerProcess(): Promise<string> {
  return vi.waitFor(async () => {
    const reading = await Promise.all(
      (await readdir('/proc')).map(async (id) => ((await isReader(id)) ? [id] : [])),
    );
    const [reader] = reading.flat();
    if (reader === undefined) throw new Error('not started yet');
    return reader;
  }, 50_000);
}

async function isReader(id: string): Promise<boolean> {
  try {
    const parent = /^PPid:\t(\d+)$/m.exec(await readFile(`/proc/${id}/status`, 'utf8'))?.[1];
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8');
    return Number(parent) === process.pid && command.startsWith(process.execPath);
  } catch {
    return false;
  }
}
