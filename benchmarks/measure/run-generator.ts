import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const GENERATOR = fileURLToPath(new URL('./generate.ts', import.meta.url));

const generated = z.object({
  requests: z.number(),
  seconds: z.number(),
  p50: z.number(),
  p99: z.number(),
  errors: z.number(),
  fault: z.string(),
  cpuSeconds: z.number(),
});

export type Generated = z.output<typeof generated>;

export type Requests = readonly (readonly [path: string, body: string, token: string])[];

/** Runs the load generator once. @throws when anything was answered with an error */
export async function runGenerator(options: {
  readonly urls: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  readonly requests: Requests;
  /** Whether each request may be asked once only. */
  readonly once: boolean;
}): Promise<Generated> {
  const { requests, ...rest } = options;
  const file = join(tmpdir(), `motcua-requests-${randomUUID()}.json`);
  await writeFile(file, JSON.stringify(requests));
  try {
    const child = spawn(process.execPath, [GENERATOR], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.end(JSON.stringify({ ...rest, file }));
    const result = generated.parse(JSON.parse(await text(child.stdout)));
    if (result.errors > 0)
      throw new Error(`${result.errors} of ${result.requests} answers were errors, such as: ${result.fault}`);
    return result;
  } finally {
    await rm(file, { force: true });
  }
}
