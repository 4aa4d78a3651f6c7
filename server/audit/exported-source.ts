import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { jsonIn } from '../json-in.ts';
import type { AuditSource } from './audit-source.ts';
import type { CanonicalRow } from './canonical-row.ts';

/** The lines of an exported log: a seal, then its entries; at the end the checkpoints. */
export const exportedLine = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('seal'),
    id: z.number(),
    header: z.string(),
    hash: z.string(),
    ids: z.array(z.number()),
    leaves: z.string(),
  }),
  z.strictObject({
    is: z.literal('entry'),
    id: z.number(),
    tx: z.string(),
    entry: z.string(),
    personal: z.string().nullable(),
    commitment: z.string().nullable(),
  }),
  z.strictObject({ is: z.literal('unsealed') }),
  z.strictObject({
    is: z.literal('checkpoint'),
    statement: z.string(),
    signature: z.string(),
    publicKey: z.string(),
  }),
]);
export type ExportedLine = z.output<typeof exportedLine>;

/** An audit log that `audit:export` wrote into a file. */
export function exportedSource(file: string): AuditSource {
  return {
    checkpoints: async function* () {
      for await (const line of linesOf(file)) if (line.is === 'checkpoint') yield line;
    },
    groups: async function* () {
      let seal: Extract<ExportedLine, { readonly is: 'seal' }> | null = null;
      let rows: CanonicalRow[] = [];
      let begun = false;
      for await (const line of linesOf(file)) {
        if (line.is === 'entry') rows.push(line);
        if (line.is !== 'seal' && line.is !== 'unsealed') continue;
        if (begun) yield { seal, rows };
        begun = true;
        rows = [];
        seal = line.is === 'seal' ? line : null;
      }
      yield { seal, rows };
    },
    has: async (id) => {
      for await (const line of linesOf(file)) if (line.is === 'entry' && line.id === id) return true;
      return false;
    },
  };
}

async function* linesOf(file: string): AsyncGenerator<ExportedLine> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines)
    if (line !== '') yield jsonIn(line, exportedLine, `${file} holds what stands in no exported audit log.`);
}
