import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { z } from 'zod';

/** A message that the sink keeps, read for people and programs. `id` is the whole Message-ID, `<…>` included. */
export interface KeptMessage {
  readonly file: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** When the sink took it. */
  readonly date: Temporal.Instant;
  readonly text: string;
  /** The header lines as they came over the wire. */
  readonly head: string;
}

const fileName = /^(\d{8}T\d{9}Z)-[0-9a-f]{12}-[A-Za-z0-9.-]+\.eml$/;
const addresses = z.object({ text: z.string() });
const parsedMail = z.object({
  messageId: z.string().default(''),
  from: addresses.optional(),
  to: z.union([addresses, z.array(addresses)]).optional(),
  subject: z.string().default(''),
  text: z.string().default(''),
  headerLines: z.array(z.object({ line: z.string() })).default([]),
});

/** Whether `name` is one that `keepMessage` gives; any path with a separator or `..` in it is not. */
export function isMessageFile(name: string): boolean {
  return fileName.test(name);
}

/**
 * Reads one message from `folder`, or only its header (`text` is then empty), or undefined if there is none of that
 * name.
 */
export async function readKeptMessage(
  folder: string,
  file: string,
  part: 'head' | 'whole',
): Promise<KeptMessage | undefined> {
  const time = fileName.exec(file)?.[1];
  if (time === undefined) return undefined;
  const raw = await readStart(join(folder, file), part === 'head' ? 65_536 : Number.POSITIVE_INFINITY);
  if (raw === undefined) return undefined;
  const end = raw.indexOf('\r\n\r\n');
  const source = part === 'head' && end !== -1 ? raw.subarray(0, end + 4) : raw;
  const mail = parsedMail.parse(await simpleParser(source, { skipImageLinks: true, skipTextToHtml: true }));
  return {
    file,
    id: mail.messageId,
    from: mail.from?.text ?? '',
    to: [mail.to ?? []]
      .flat()
      .map((list) => list.text)
      .join(', '),
    subject: mail.subject,
    date: arrival(time),
    text: mail.text,
    head: mail.headerLines.map((header) => header.line).join('\n'),
  };
}

async function readStart(path: string, bytes: number): Promise<Buffer | undefined> {
  const handle = await open(path, 'r').catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  if (handle === undefined) return undefined;
  try {
    const length = Math.min(bytes, (await handle.stat()).size);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function arrival(time: string): Temporal.Instant {
  return Temporal.Instant.from(time.replace(/(\d{3})Z$/, '.$1Z'));
}
