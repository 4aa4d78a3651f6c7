import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { openWithProvider } from '../identity/with-provider.ts';

/** Where Debian puts it. */
const CHROMIUM = '/usr/bin/chromium';

const { province } = await openWithProvider({ work: false });
let browser: Browser | null = null;
afterAll(() => browser?.close());

/** The page on a phone, and what a browser found wrong with it. */
async function openPage(): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  browser ??= await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const complaints: string[] = [];
  const isOurs = (url: string) => url.startsWith(province.url()) && !url.endsWith('/favicon.ico');
  page.on('console', (message) => {
    if (message.type() === 'error' && isOurs(message.location().url)) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${province.url()}/admin`);
  return { page, complaints };
}

it('an administrator signs in and goes through the page, on a phone and by keyboard, in both languages', async (test) => {
  if (!existsSync(CHROMIUM)) {
    console.log(`${CHROMIUM} is not there: not tried with a real browser.`);
    test.skip();
  }
  const { page, complaints } = await openPage();
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.getByRole('link', { name: 'Đăng nhập' }).press('Enter');
  await page.getByLabel('Lò Văn Quản Trị').press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tư pháp' }).waitFor();
  expect(page.url()).toBe(`${province.url()}/admin`);
  expect(await tooWide()).toBeLessThanOrEqual(0);

  await page.getByRole('button', { name: 'English' }).press('Enter');
  for (const section of ['Queues', 'Processes', 'Modules']) {
    await page.getByRole('link', { name: section, exact: true }).press('Enter');
    const heading = page.getByRole('heading', { name: section, exact: true });
    await heading.waitFor();
    await page.getByRole('listitem').filter({ hasText: 'justice' }).first().waitFor();
    // Whoever hears the page is told where they are.
    expect(await heading.evaluate((found) => found === document.activeElement)).toBe(true);
    expect(await tooWide()).toBeLessThanOrEqual(0);
  }
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');

  await page.locator('#module-dossiers').getByRole('link', { name: 'Settings' }).press('Enter');
  const files = page.getByLabel('Files of a dossier at most');
  expect(await files.inputValue()).toBe('20');
  const save = async (value: string) => {
    await files.fill(value);
    await page.keyboard.press('Enter');
  };
  await save('0');
  await page.getByRole('alert').filter({ hasText: 'Too small' }).waitFor();
  expect(await files.getAttribute('aria-invalid')).toBe('true');
  await save('30');
  await page.getByText('{"mostFiles": 30}').waitFor();
  expect(await tooWide()).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Sign out' }).press('Enter');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByText('You are signed out.').waitFor();
  expect(complaints).toEqual([]);
});
