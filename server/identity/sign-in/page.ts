import type { Words } from '../../kit/errors.ts';

interface Page {
  readonly status: number;
  readonly words: Words;
  readonly link?: { readonly href: string; readonly words: Words };
}

/** A page with one sentence in both languages, for a browser that has nothing else to show. */
export function page({ status, words, link }: Page): Response {
  const a = (language: 'vi' | 'en'): string =>
    link === undefined ? '' : ` <a href="${escaped(link.href)}">${escaped(link.words[language])}</a>`;
  const html = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Một cửa</title>
<style>body { font: 1.1rem/1.6 sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }</style>
<main>
<p>${escaped(words.vi)}${a('vi')}</p>
<p lang="en">${escaped(words.en)}${a('en')}</p>
</main>
`;
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...UNSHARED } });
}

/** Headers of answers that belong to one browser alone, and whose address is told to nobody. */
export const UNSHARED = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
} as const;

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
}
