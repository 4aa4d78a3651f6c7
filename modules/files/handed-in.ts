import { parse as parseDisposition } from 'content-disposition';
import { BlobTooLarge, type Context, InvalidInput, keepBody, parse, text } from '../../server/kit/index.ts';
import { FileTooLarge } from './refusals.ts';

const MEGABYTE = 1_000_000;

/**
 * Keeps the body of a request, and reads its name from `content-disposition: attachment; filename*=...` (RFC 6266; not in
 * the address, since a name may be personal). @throws FileTooLarge, InvalidInput
 */
export async function handedIn(request: Request, { storage }: Pick<Context, 'storage'>, megabytes: number) {
  const name = parse(text(255), nameIn(request.headers.get('content-disposition')));
  const content = await keepBody(request, storage, megabytes * MEGABYTE).catch((error: unknown) => {
    throw error instanceof BlobTooLarge ? new FileTooLarge(megabytes) : error;
  });
  return { name, ...content };
}

function nameIn(header: string | null): string | undefined {
  try {
    return parseDisposition(header ?? '').parameters.filename;
  } catch {
    throw new InvalidInput('content-disposition', {
      vi: 'Thiếu tên tệp trong tiêu đề content-disposition.',
      en: 'The header content-disposition with the name of the file is missing.',
    });
  }
}
