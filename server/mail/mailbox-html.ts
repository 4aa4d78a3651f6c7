import type { KeptMessage } from './kept-message.ts';

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.4rem; line-height: 1.3; overflow-wrap: anywhere; }
ul { list-style: none; padding: 0; }
li { border-top: 1px solid #8886; }
li a { display: block; padding: .7rem .2rem; text-decoration: none; color: inherit; }
li a:hover, li a:focus-visible { background: #8882; }
li strong { display: block; overflow-wrap: anywhere; }
li span { display: block; font-size: .9rem; overflow-wrap: anywhere; }
dt { font-weight: 600; }
dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border-top: 1px solid #8886; padding-top: 1rem; }
pre.text { font: inherit; }
`;

const clock = new Intl.DateTimeFormat('vi-VN', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** The list of messages, newest first, as a whole HTML page; every text of theirs is escaped. */
export function listPage(messages: readonly KeptMessage[]): string {
  const items = messages.map(
    (message) => `<li><a href="/mailbox/${escaped(message.file)}">
<strong>${escaped(message.subject) || '(không có tiêu đề)'}</strong>
<span>${escaped(message.to)}</span><span>${time(message)}</span></a></li>`,
  );
  const list = `<ul>\n${items.join('\n')}\n</ul>`;
  return frame(
    'Hộp thư thử · Test mailbox',
    items.length === 0 ? '<p>Chưa có thư nào. <span lang="en">No mail yet.</span></p>' : list,
  );
}

/** One message as a whole HTML page: its headers and its text, escaped. */
export function messagePage(message: KeptMessage): string {
  return frame(
    message.subject || '(không có tiêu đề)',
    `<p><a href="/mailbox">← Hộp thư <span lang="en">(mailbox)</span></a></p>
<dl>
<dt>Người gửi <span lang="en">(from)</span></dt><dd>${escaped(message.from)}</dd>
<dt>Người nhận <span lang="en">(to)</span></dt><dd>${escaped(message.to)}</dd>
<dt>Thời gian <span lang="en">(received)</span></dt><dd>${time(message)}</dd>
</dl>
<pre class="text">${escaped(message.text)}</pre>
<details><summary>Phần đầu thư <span lang="en">(raw headers)</span></summary><pre lang="en">${escaped(message.head)}</pre></details>`,
  );
}

/** The page for an address with no message behind it. */
export function missingPage(): string {
  return frame(
    'Không tìm thấy thư',
    '<p><span lang="en">No such message.</span> <a href="/mailbox">← Hộp thư <span lang="en">(mailbox)</span></a></p>',
  );
}

function frame(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Motcua</title><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>
${body}
</main></body>
</html>
`;
}

function time(message: KeptMessage): string {
  return `<time datetime="${message.date}">${clock.format(message.date.epochMilliseconds)}</time>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}
