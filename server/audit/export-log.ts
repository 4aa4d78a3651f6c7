import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { AuditSource } from './audit-source.ts';
import type { ExportedLine } from './exported-source.ts';

/** Writes an audit log into a file that is proven without the database. */
export async function exportLog(source: AuditSource, file: string): Promise<void> {
  // It holds what is personal, too.
  const stream = createWriteStream(file, { mode: 0o600 });
  const write = async (lines: readonly ExportedLine[]): Promise<void> => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    if (text !== '' && !stream.write(text)) await once(stream, 'drain');
  };
  for await (const { seal, rows } of source.groups()) {
    await write([seal === null ? { is: 'unsealed' } : { is: 'seal', ...seal, ids: [...seal.ids] }]);
    await write(rows.map((row) => ({ is: 'entry', ...row })));
  }
  for await (const checkpoint of source.checkpoints()) await write([{ is: 'checkpoint', ...checkpoint }]);
  stream.end();
  await finished(stream);
}
