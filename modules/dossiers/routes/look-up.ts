import { route, textWithin, type Words } from '../../../server/kit/index.ts';
import { LEVEL_WORDS } from '../look-up/level-words.ts';
import { lookUp } from '../look-up/look-up.ts';

const LONGEST_FORM = 1024;
const CODE = /^[\w.-]{1,60}$/;

/** `GET /look-up/:code`: where the QR code of a receipt leads, for a phone without any application. It asks for the password. */
export const lookUpPage = route('GET', '/look-up/:code', async (_request, { code = '' }) =>
  CODE.test(code) ? pageOf(200, code) : pageOf(404, '', NOTHING),
);

/** `POST /look-up/:code`: the answer to it. */
export const lookUpAnswer = route('POST', '/look-up/:code', async (request, { code = '' }, ctx) => {
  const form = new URLSearchParams((await textWithin(request, LONGEST_FORM)) ?? '');
  const password = form.get('password')?.trim() ?? '';
  const found = password === '' || !CODE.test(code) ? null : await lookUp(ctx, { code, password });
  return found === null
    ? pageOf(404, CODE.test(code) ? code : '', NOTHING)
    : pageOf(200, found.code, LEVEL_WORDS[found.level]);
});

const NOTHING: Words = {
  vi: 'Mã hồ sơ và mật khẩu không khớp.',
  en: 'Code and password do not belong together.',
};

/** `code` holds nothing that means something in HTML. */
function pageOf(status: number, code: string, words?: Words): Response {
  const said =
    words === undefined ? '' : `<p><strong>${words.vi}</strong></p>\n<p lang="en">${words.en}</p>\n`;
  const html = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tra cứu hồ sơ</title>
<style>body { font: 1.1rem/1.6 sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }</style>
<main>
<h1>${code}</h1>
${said}<form method="post">
<label>Mật khẩu tra cứu / <span lang="en">Password on the receipt</span>
<input name="password" required maxlength="60" autocomplete="off" autocapitalize="characters"></label>
<button>Tra cứu / <span lang="en">Look up</span></button>
</form>
</main>
`;
  return new Response(html, { status, headers: HEADERS });
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
};
