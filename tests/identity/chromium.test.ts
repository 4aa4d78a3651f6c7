import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { openWithProvider } from './with-provider.ts';

/** Where Debian puts it. */
const CHROMIUM = '/usr/bin/chromium';

const { province } = await openWithProvider({ work: false });

it('a person signs in with chromium, by keyboard alone, asks with the cookie, and signs out', async (test) => {
  if (!existsSync(CHROMIUM)) {
    console.log(`${CHROMIUM} is not there: not tried with a real browser.`);
    test.skip();
  }
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const url = province.url();
    await page.goto(`${url}/sign-in?return=/graphql&level=2`);
    await page.getByLabel('Đinh Văn Một Cửa').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}/graphql`);
    const asked = await page.evaluate(async () => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ viewer { name } mySessions { level current } }' }),
      });
      return { answer: await response.json(), cookie: document.cookie };
    });
    expect(asked.answer.data.viewer).toEqual({ name: 'Đinh Văn Một Cửa' });
    expect(asked.answer.data.mySessions[0]).toEqual({ level: 2, current: true });
    expect(asked.cookie).toBe('');

    const overSocket = await page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const socket = new WebSocket(`ws://${location.host}/graphql`, 'graphql-transport-ws');
          const send = (message: object) => socket.send(JSON.stringify(message));
          socket.onopen = () => send({ type: 'connection_init' });
          socket.onclose = ({ code }) => reject(new Error(`closed with ${code}`));
          socket.onmessage = ({ data }) => {
            const { type, payload } = JSON.parse(data);
            if (type === 'connection_ack')
              send({ id: '1', type: 'subscribe', payload: { query: '{ viewer { name } }' } });
            if (type === 'next') resolve(payload.data.viewer?.name ?? 'nobody');
          };
        }),
    );
    expect(overSocket).toBe('Đinh Văn Một Cửa');

    await page.goto(`${url}/graphql`);
    await page.evaluate(() => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action: '/sign-out' });
      document.body.append(form);
      form.submit();
    });
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL(`${url}/sign-out**`);
    expect(await page.getByText('You are signed out.').count()).toBe(1);
    expect((await page.context().cookies()).filter(({ name }) => /^motcua-\d+$/.test(name))).toEqual([]);
  } finally {
    await browser.close();
  }
});
