import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { receiptOf } from './look-up-documents.ts';

/** Where Debian puts it. */
const CHROMIUM = '/usr/bin/chromium';

const province = await openProvince({ work: false });
const { parent, clerk, file } = province;

it('somebody looks a dossier up on a phone, by keyboard alone, and reads how far it is in both languages', async (test) => {
  if (!existsSync(CHROMIUM)) {
    console.log(`${CHROMIUM} is not there: not tried with a real browser.`);
    test.skip();
  }
  const { id } = await steps.received(parent, clerk, file);
  const { dossier } = await parent.ask(receiptOf, { id });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(`${province.url()}${new URL(dossier?.lookUpUrl ?? '').pathname}`);
    const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await tooWide()).toBeLessThanOrEqual(0);
    const look = async (password: string) => {
      await page.keyboard.press('Tab');
      await page.keyboard.type(password);
      await page.keyboard.press('Enter');
    };
    await look('000000000000');
    await page.getByText('Mã hồ sơ và mật khẩu không khớp.').waitFor();
    await look(dossier?.lookUpPassword ?? '');
    await page.getByText('Đã tiếp nhận').waitFor();
    expect(await page.getByText('Received', { exact: true }).getAttribute('lang')).toBe('en');
    expect(await page.getByLabel('Mật khẩu tra cứu').count()).toBe(1);
    expect(await tooWide()).toBeLessThanOrEqual(0);
    expect(page.url()).not.toContain(dossier?.lookUpPassword);
  } finally {
    await browser.close();
  }
});
