import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { AuditSource } from './audit-source.ts';
import type { ExportedLine } from './exported-source.ts';

/** Writes an audit log into a file that is proven without the database. */
export async function exportLog(source: AuditSource, file: string): Promise<void> {
  // It holds what is personal, too.
  await pipeline(linesOf(source), createWriteStream(file, { mode: 0o600 }));
}

async function* linesOf(source: AuditSource): AsyncGenerator<string> {
  for await (const { seal, rows } of source.groups()) {
    yield textOf([seal === null ? { is: 'unsealed' } : { is: 'seal', ...seal, ids: [...seal.ids] }]);
    yield textOf(rows.map((row) => ({ is: 'entry', ...row })));
  }
  for await (const checkpoint of source.checkpoints()) yield textOf([{ is: 'checkpoint', ...checkpoint }]);
}

function textOf(lines: readonly ExportedLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
