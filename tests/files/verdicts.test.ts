import { describe, expect, it } from 'vitest';
import { refusalReasons } from '../../modules/files/inspection/refusal-reasons.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import {
  brokenPdf,
  encryptedPdf,
  hugePng,
  photoJpeg,
  scannedPdf,
  spokenText,
  textNamedPdf,
} from './samples.ts';

const province = await openProvince();
const { parent } = province;

describe('a dossier', () => {
  it('shows of each file whether it is taken, and of one that is not, why', async () => {
    const dossier = await steps.draft(parent);
    const contents: readonly (readonly [string, Uint8Array])[] = [
      ['mật khẩu.pdf', await encryptedPdf()],
      ['hỏng.pdf', await brokenPdf()],
      ['văn bản.pdf', await textNamedPdf()],
      ['khổng lồ.png', await hugePng()],
      ['tốt.pdf', await scannedPdf()],
      ['tốt.jpg', await photoJpeg()],
    ];
    for (const [name, content] of contents) {
      const file = await parent.upload(name, content);
      await parent.ask(documents.attachFile, { dossier, file, paper: steps.PAPER });
    }
    const files = await pollUntil(async () => {
      const seen = (await steps.seen(parent, dossier)).files.map(({ file }) => file);
      return seen.every((file) => file?.state !== 'WAITING') && seen;
    });
    const refused = (name: string, reason: keyof typeof refusalReasons) =>
      expect.objectContaining({
        name,
        state: 'REFUSED',
        reason,
        reasonVi: refusalReasons[reason].vi,
        reasonEn: refusalReasons[reason].en,
        mediaType: null,
        text: null,
      });
    const accepted = { state: 'ACCEPTED', reason: null, reasonVi: null, reasonEn: null };
    expect(files).toEqual([
      refused('mật khẩu.pdf', 'ENCRYPTED'),
      refused('hỏng.pdf', 'BROKEN_PDF'),
      refused('văn bản.pdf', 'UNKNOWN_TYPE'),
      refused('khổng lồ.png', 'IMAGE_TOO_LARGE'),
      expect.objectContaining({
        ...accepted,
        name: 'tốt.pdf',
        mediaType: 'application/pdf',
        pages: 2,
        text: expect.stringMatching(new RegExp(spokenText.replaceAll(' ', '\\s+'))),
      }),
      expect.objectContaining({ ...accepted, name: 'tốt.jpg', mediaType: 'image/jpeg', pages: 1 }),
    ]);
  });
});
