import { z } from 'zod';

/** A browser as far as signing in needs one: it keeps cookies and follows where it is sent. */
export interface Browser {
  /** One request, without following anything. */
  ask(url: string, init?: RequestInit): Promise<Response>;
  /** Follows redirections until a page is shown. */
  open(url: string, init?: RequestInit): Promise<Page>;
  /** Every `Set-Cookie` that it was sent. */
  readonly given: readonly string[];
  /** The `Cookie` header that it would send there. */
  cookies(url: string): string;
}

export interface Page {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

const HOPS = 20;

export function openBrowser(): Browser {
  const given: string[] = [];
  // As browsers do, cookies are kept by host and path, whatever the port.
  const jar = new Map<string, { readonly name: string; readonly value: string; readonly path: string }>();
  const cookies = (url: string): string => {
    const { hostname, pathname } = new URL(url);
    return [...jar]
      .filter(([key, { path }]) => key.startsWith(`${hostname} `) && pathname.startsWith(path))
      .map(([, { name, value }]) => `${name}=${value}`)
      .join('; ');
  };
  const keep = (url: string, header: string): void => {
    const [pair = '', ...attributes] = header.split(/;\s*/);
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const said = new Map(
      attributes.map((attribute) => {
        const [key = '', given = ''] = attribute.split('=');
        return [key.toLowerCase(), given] as const;
      }),
    );
    const path = said.get('path') ?? '/';
    const key = `${new URL(url).hostname} ${path} ${name}`;
    const expires = said.get('expires');
    const over = said.get('max-age') === '0' || (expires !== undefined && Date.parse(expires) <= Date.now());
    if (over) jar.delete(key);
    else jar.set(key, { name, value, path });
  };
  const ask = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has('accept')) headers.set('accept', 'text/html');
    // What a page sends that is not merely looked at comes with the page's origin.
    if (init.method !== undefined && init.method !== 'GET' && !headers.has('origin'))
      headers.set('origin', new URL(url).origin);
    const cookie = cookies(url);
    if (cookie !== '') headers.set('cookie', cookie);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const header of response.headers.getSetCookie()) {
      given.push(header);
      keep(url, header);
    }
    return response;
  };
  const open: Browser['open'] = async (url, init) => {
    let [at, response] = [url, await ask(url, init)];
    for (let hop = 0; response.status >= 300 && response.status < 400; hop += 1) {
      if (hop === HOPS) throw new Error(`Sent around in a circle at ${at}`);
      await response.arrayBuffer();
      at = new URL(z.string().parse(response.headers.get('location')), at).href;
      response = await ask(at);
    }
    const page = { url: at, status: response.status, text: await response.text() };
    const form = selfSending(page);
    return form === null ? page : open(form.action, { method: 'POST', body: form.fields });
  };
  return {
    ask,
    given,
    cookies,
    open,
  };
}

/** The form of a page whose script sends it off at once. */
function selfSending({
  text,
  url,
}: Page): { readonly action: string; readonly fields: URLSearchParams } | null {
  const action = /<form method="post" action="([^"]+)"/.exec(text)?.[1];
  if (!text.includes('document.forms[0].submit()') || action === undefined) return null;
  const inputs = text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  const fields = new URLSearchParams([...inputs].map(([, name = '', value = '']) => [name, value]));
  return { action: new URL(action, url).href, fields };
}
