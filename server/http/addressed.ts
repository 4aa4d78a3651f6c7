import type { IncomingMessage } from 'node:http';

/** Whether the request says where it goes: a Host header that is no host would break every reading of its address. */
export function isAddressed({ headers, url = '/' }: IncomingMessage): boolean {
  return (
    headers.host !== undefined &&
    URL.canParse(url, `http://${headers.host}`) &&
    URL.canParse(`http://${headers.host}`)
  );
}
