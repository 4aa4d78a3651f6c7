import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, expect, it, type TestContext } from 'vitest';
import { notices } from '../../modules/notices/contract.ts';
import { enqueueInto } from '../../server/jobs/outbox.ts';
import { platform } from '../../server/platform/contract.ts';
import { graphql } from '../gql/gql.ts';
import { openWithProvider } from '../identity/with-provider.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { moduleChanges } from './documents.ts';

/** Where Debian puts it. */
const CHROMIUM = '/usr/bin/chromium';

const { province } = await openWithProvider();
const { administrator, parent, clerk, officer, file } = province;
const ofJustice = graphql(`
  query OfJustice { __type(name: "BirthApplication") { name } }
`);
const registerDocuments = graphql(`
  mutation RegisterDocumentsOfThePage($documents: [String!]!) {
    answer: registerDocuments(documents: $documents) {
      __typename
      ... on DocumentReports { reports { name faults } }
    }
  }
`);

let browser: Browser | null = null;
afterAll(() => browser?.close());

/** The page on a phone, of an administrator who signed in by keyboard, and what the browser found wrong with it. */
async function openPage(
  test: TestContext,
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  if (!existsSync(CHROMIUM)) {
    console.log(`${CHROMIUM} is not there: not tried with a real browser.`);
    test.skip();
  }
  browser ??= await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  // Of a traveller: what is said and asked is the time of the province.
  const page = await browser.newPage({
    viewport: { width: 320, height: 640 },
    timezoneId: 'America/New_York',
  });
  page.setDefaultTimeout(25_000);
  const complaints: string[] = [];
  const isOurs = (url: string) => url.startsWith(province.url()) && !url.endsWith('/favicon.ico');
  page.on('console', (message) => {
    if (message.type() === 'error' && isOurs(message.location().url)) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${province.url()}/admin`);
  await page.getByRole('link', { name: 'Đăng nhập' }).press('Enter');
  await page.getByLabel('Lò Văn Quản Trị').press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tư pháp' }).waitFor();
  return { page, complaints };
}

/** Expects the page to be no wider than the phone, and to be for everybody (WCAG 2.2 AA, and good practice). */
async function expectUsable(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(tooWide).toBeLessThanOrEqual(0);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
}

/** Goes on by the tabulator alone until something is reached. */
async function tabTo(page: Page, reached: Locator): Promise<void> {
  const target = await reached.elementHandle();
  for (let steps = 0; steps < 100; steps += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement === wanted, target)) return;
  }
  throw new Error(`${reached} is not reached by keyboard`);
}

it('an administrator goes through the page, on a phone and by keyboard, in both languages', async (test) => {
  const { page, complaints } = await openPage(test);
  expect(page.url()).toBe(`${province.url()}/admin`);
  await page
    .locator('#module-dossiers')
    .getByText(/^notices, .*justice/)
    .waitFor();
  await expectUsable(page);

  await page.getByRole('button', { name: 'English' }).press('Enter');
  for (const section of ['Queues', 'Processes', 'Changes', 'Modules']) {
    await page.getByRole('link', { name: section, exact: true }).press('Enter');
    if (section !== 'Changes')
      await page.getByRole('listitem').filter({ hasText: 'justice' }).first().waitFor();
    // Whoever hears the page is told where they are.
    await page.locator('h2:focus', { hasText: section }).waitFor();
    await expectUsable(page);
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
  await expectUsable(page);
  await page.getByRole('button', { name: 'Sign out' }).press('Enter');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByText('You are signed out.').waitFor();
  expect(complaints).toEqual([]);
});

it('an administrator plans, drains a module, sees its last dossier end and the module leave the graph, and switches it on', async (test) => {
  const { id: dossier } = await steps.received(parent, clerk, file);
  const { page, complaints } = await openPage(test);
  const offered = async () => (await administrator.ask(ofJustice, {})).__type !== null;
  await tabTo(page, page.getByRole('link', { name: 'Xem trước khi bật hoặc tắt: Tư pháp' }));
  await page.keyboard.press('Enter');
  await page.getByText(/^Hồ sơ.*: 1$/).waitFor();
  await page.locator('summary').first().press('Enter');
  await page.getByText('BirthApplication', { exact: true }).waitFor();

  // What is open stands in the way of switching it off at once.
  const off = page.getByRole('button', { name: 'Tắt' });
  await off.press('Enter');
  await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
  expect(await offered()).toBe(true);

  await page.locator('h2').focus();
  await tabTo(page, page.getByLabel('Tắt ngay'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, off);
  await page.keyboard.press('Enter');
  await page.getByText('Đang ngừng dần', { exact: true }).waitFor();
  await page.getByText('Đã xong 0/1').waitFor();
  await page.getByText(/^Hồ sơ.*, đã được tiếp nhận: 1$/).waitFor();
  await expectUsable(page);
  await officer.ask(documents.grantDossier, { dossier });
  await page.getByText('Đang tắt', { exact: true }).waitFor();
  expect(await offered()).toBe(false);

  await page.getByRole('button', { name: 'Bật' }).press('Enter');
  await page.getByText('Đang bật', { exact: true }).waitFor();
  expect(await offered()).toBe(true);
  const at = page.getByLabel('Vào lúc');
  await at.focus();
  await page.keyboard.type('01');
  // Half a moment is not none at all, which would be now.
  await off.press('Enter');
  expect(await at.evaluate((input) => input.matches(':invalid'))).toBe(true);
  await at.fill('2030-01-01T08:00');
  await off.press('Enter');
  await page.getByText(/Đã hẹn: Tắt, 08:00:00/).waitFor();
  const { moduleChanges: last } = await administrator.ask(moduleChanges, { first: 2 });
  expect(last.edges.map(({ node }) => node)).toMatchObject([
    { enabled: false, outcome: 'SCHEDULED', at: '2030-01-01T01:00:00.000Z' },
    { enabled: true, outcome: 'DONE' },
  ]);
  await page.getByRole('button', { name: 'Hủy' }).press('Enter');
  await page.getByRole('status').filter({ hasText: 'Đã hủy.' }).waitFor();
  await page.getByText('Đã hẹn: Tắt').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Nhật ký thay đổi' }).press('Enter');
  const drained = page.getByRole('listitem').filter({ hasText: 'Ngừng dần' });
  await drained.getByText('đã thực hiện').waitFor();
  expect(complaints).toEqual([]);
});

it('an administrator has a parked job done again', async (test) => {
  const { page, complaints } = await openPage(test);
  const letters = await province.db().selectFrom('notices.letter').select('id').execute();
  const letterId = Math.max(0, ...letters.map(({ id }) => id)) + 1;
  const { queue, name: work } = notices.jobs.sendLetter;
  await enqueueInto(province.platform().database.db, [
    { queue, work, payload: { letterId }, attempts: 1, requestId: 'too-early' },
  ]);
  await page.getByRole('link', { name: 'Hàng đợi' }).press('Enter');
  const again = page.getByRole('button', { name: `Chạy lại: ${work}` });
  await again.waitFor();
  await page.getByText(new RegExp(`${work}, .* trước\\. Số lần thử: 1`)).waitFor();
  await expectUsable(page);
  // Now there is a letter with that number.
  await steps.received(parent, clerk, file);
  await pollUntil(() =>
    province.db().selectFrom('notices.letter').select('id').where('id', '=', letterId).executeTakeFirst(),
  );
  await again.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Đã cho chạy lại.' }).waitFor();
  await again.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

it('everything that the page is made of is served, and runs nothing else', async () => {
  const response = await fetch(`${province.url()}/admin`);
  const policy = response.headers.get('content-security-policy');
  expect(policy).toMatch(/default-src 'none'; script-src 'self' 'sha256-[^']+';/);
  expect(policy).not.toContain('unsafe');
  const [scripts, missing] = await Promise.all(
    ['views/page.js', 'gql/graphql.ts'].map((path) => fetch(`${province.url()}/admin/${path}`)),
  );
  expect([scripts?.status, scripts?.headers.get('content-type')]).toEqual([
    200,
    'text/javascript; charset=utf-8',
  ]);
  expect(missing?.status).toBe(404);
});

it('what the page asks can be registered, so that it works behind a closed door', async () => {
  const folder = 'modules/admin/page/documents';
  const texts = await Promise.all(
    (await readdir(folder)).map(async (name) => (await readFile(join(folder, name), 'utf8')).trim()),
  );
  const { registerDocuments: may } = platform.permissions;
  const deployer = await province.office('deployer', [may], null);
  const { answer } = await deployer.ask(registerDocuments, { documents: texts });
  expect(answer.__typename === 'DocumentReports' && answer.reports.flatMap(({ faults }) => faults)).toEqual(
    [],
  );
});
