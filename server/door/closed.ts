import type { IncomingMessage } from 'node:http';
import { Refusal } from '../kit/errors.ts';

/** A page of another origin asks, which nobody allowed. */
export class OriginNotAllowed extends Refusal {
  constructor() {
    super({
      vi: 'Trang web này không được phép gửi yêu cầu tới hệ thống.',
      en: 'Pages of this origin may not ask here.',
    });
  }
}

/** Operations come by POST. */
export class MethodNotTaken extends Refusal {
  constructor(method: string) {
    super({
      vi: `Không nhận phương thức ${method}; hãy gửi bằng POST.`,
      en: `Operations are not taken by ${method}: send them by POST.`,
    });
  }
}

/** Operations come as JSON. */
class MediaTypeNotTaken extends Refusal {
  constructor() {
    super({
      vi: 'Chỉ nhận application/json (UTF-8).',
      en: 'Operations are taken as application/json alone, in UTF-8.',
    });
  }
}

/** The body is longer than any operation. */
class BodyTooLong extends Refusal {
  constructor(longest: number) {
    super({
      vi: `Nội dung gửi lên dài quá ${longest} byte.`,
      en: `The body is longer than ${longest} bytes.`,
    });
  }
}

export interface Closed {
  readonly refusal: Refusal;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const JSON_IN_UTF8 = /^application\/json\s*(;\s*(charset\s*=\s*"?utf-8"?\s*)?)?$/i;

/** Why an operation cannot be taken as it was sent, before its body is read; null where it can. */
export function closedTo({ method = '', headers }: IncomingMessage, longestBody: number): Closed | null {
  if (method !== 'POST')
    return { refusal: new MethodNotTaken(method), status: 405, headers: { allow: 'POST' } };
  if (!JSON_IN_UTF8.test(headers['content-type'] ?? ''))
    return { refusal: new MediaTypeNotTaken(), status: 415, headers: { 'accept-post': 'application/json' } };
  if (Number(headers['content-length'] ?? 0) > longestBody)
    // What would follow is not read.
    return { refusal: new BodyTooLong(longestBody), status: 413, headers: { connection: 'close' } };
  return null;
}
