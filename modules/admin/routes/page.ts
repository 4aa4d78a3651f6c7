import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { extname, join } from 'node:path';
import { route } from '../../../server/kit/index.ts';

const FOLDER = join(import.meta.dirname, '../page');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.graphql': 'application/graphql; charset=utf-8',
};

interface Page {
  readonly html: string;
  readonly policy: string;
  /** By their paths below `/admin/`, with their types: the page is served as it lies in its folder. */
  readonly files: ReadonlyMap<string, { readonly content: string; readonly type: string }>;
}

let read: Promise<Page> | null = null;

function page(): Promise<Page> {
  read ??= readPage();
  return read;
}

/** `GET /admin`: the administrator's page. It holds no data: it asks the graph, with the cookie of whoever signed in. */
export const adminPage = route('GET', '/admin', async () => {
  const { html, policy } = await page();
  return new Response(html, {
    headers: { ...PLAIN, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  });
});

/** `GET /admin/…`: what the page is made of. */
export const adminFiles = route('GET', '/admin/:path+', async (_request, { path = '' }) => {
  const file = (await page()).files.get(path);
  if (file === undefined) return new Response('not found\n', { status: 404 });
  return new Response(file.content, { headers: { ...PLAIN, 'content-type': file.type } });
});

const PLAIN = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };

async function readPage(): Promise<Page> {
  const names = await readdir(FOLDER, { recursive: true });
  const own = names.map((name) => [name.replaceAll('\\', '/'), join(FOLDER, name)] as const);
  const library = join(findPackageJSON('lit-html', import.meta.url) ?? '', '../lit-html.js');
  const files = [...own, ['lit-html.js', library] as const].flatMap(([name, path]) => {
    const type = TYPES[extname(name)];
    return type === undefined ? [] : [{ name, path, type }];
  });
  const html = await readFile(join(FOLDER, 'index.html'), 'utf8');
  return {
    html,
    policy: policyFor(html),
    files: new Map(
      await Promise.all(
        files.map(
          async ({ name, path, type }) => [name, { content: await readFile(path, 'utf8'), type }] as const,
        ),
      ),
    ),
  };
}

/** Nothing runs but what is served here; the map that names the library is no script, and is let in by its hash. */
function policyFor(html: string): string {
  const map = /<script type="importmap">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(map).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}
