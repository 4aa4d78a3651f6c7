import { readdir } from 'node:fs/promises';
import { isMessageFile, type KeptMessage, readKeptMessage } from './kept-message.ts';
import { listPage, messagePage, missingPage } from './mailbox-html.ts';

const mostShown = 100;

/**
 * Shows what the mail sink keeps in `folder`:
 * `/mailbox` lists the newest 100, `/mailbox/<file>` shows one, and `/mailbox.json?to=a@b` gives the newest 100 (to
 * that address, if named) to programs as `[{ file, id, to, subject, date, text }]`.
 *
 * Only GET and HEAD (else 405); anything else is 404. A folder that does not exist is an empty mailbox.
 */
export async function mailboxPage(folder: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  }
  const url = new URL(request.url);
  if (url.pathname === '/mailbox' || url.pathname === '/mailbox/') {
    return page(listPage(await newest(folder, 'head')), 200);
  }
  if (url.pathname === '/mailbox.json') {
    const messages = await newest(folder, 'whole', url.searchParams.get('to') ?? undefined);
    const body = messages.map(({ file, id, to, subject, date, text }) => ({
      file,
      id,
      to,
      subject,
      date,
      text,
    }));
    return Response.json(body, { headers: { ...guarded, 'cache-control': 'no-store' } });
  }
  const file = url.pathname.startsWith('/mailbox/') ? url.pathname.slice('/mailbox/'.length) : '';
  const message = await readKeptMessage(folder, file, 'whole');
  return message === undefined ? page(missingPage(), 404) : page(messagePage(message), 200);
}

const guarded = { 'x-content-type-options': 'nosniff' } as const;

function page(html: string, status: number): Response {
  return new Response(html, {
    status,
    headers: {
      ...guarded,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  });
}

async function newest(folder: string, part: 'head' | 'whole', to?: string): Promise<readonly KeptMessage[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter(isMessageFile).sort().reverse();
  const found: KeptMessage[] = [];
  for (const file of files) {
    if (found.length === mostShown) break;
    const head = await readKeptMessage(folder, file, 'head');
    if (head === undefined || (to !== undefined && !isTo(head, to))) continue;
    const message = part === 'head' ? head : await readKeptMessage(folder, file, 'whole');
    if (message !== undefined) found.push(message);
  }
  return found;
}

function isTo(message: KeptMessage, address: string): boolean {
  const wanted = address.trim().toLowerCase();
  return message.to
    .toLowerCase()
    .split(/[\s,<>]+/)
    .includes(wanted);
}
