import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readEnvironment } from '../environment.ts';
import { auditKeyFile, fingerprintIn } from './audit-key.ts';
import { Broken } from './broken.ts';
import { exportedSource } from './exported-source.ts';
import { openStoredLog } from './open-stored-log.ts';
import { proveLog } from './prove-log.ts';

const HELP = `npm run audit:verify -- [--file <exported log>] [--key <PEM>]... [--checkpoint <JSON>]...
  --file        proves a log that audit:export wrote; else the one of the database
  --key         a key that may have signed; else the one of this installation (AUDIT_KEY)
  --checkpoint  one that was kept outside, such as the payload of the event server.auditCheckpointSigned`;

const STEP = 250_000;
const kept = z.object({ statement: z.string(), signature: z.string(), publicKey: z.string() });

/** `npm run audit:verify`: proves the audit log, or names the first entry that is not as it was. It changes nothing. */
const given = read();
const stack = new AsyncDisposableStack();
try {
  const environment = readEnvironment();
  const source =
    given.file === undefined ? await openStoredLog(environment, stack) : exportedSource(given.file);
  const keys = await keysIn(given.key ?? [auditKeyFile(environment)]);
  if (keys === null) console.error('No key is given: whatever key stands beside a signature is believed.');
  const checkpoints = await Promise.all((given.checkpoint ?? []).map((file) => readFile(file, 'utf8')));
  const began = performance.now();
  let next = STEP;
  const proven = await proveLog(source, {
    keys,
    kept: checkpoints.map((text) => kept.parse(JSON.parse(text))),
    progress: (entries) => {
      if (entries < next) return;
      next = entries + STEP;
      console.log(`${entries} entries proven`);
    },
  });
  const seconds = (performance.now() - began) / 1_000;
  const rate = Math.round(proven.entries / seconds);
  console.log(
    `The audit log is whole: ${proven.entries} entries in ${proven.seals} seals, ${proven.checkpoints} of them signed, ` +
      `${proven.erased} entries with their personal part erased, ${proven.unsealed} not sealed yet ` +
      `(${seconds.toFixed(1)} s, ${rate} entries/s).`,
  );
} catch (error) {
  if (!(error instanceof Broken)) throw error;
  console.error(`The audit log is broken: ${error.message}.`);
  process.exitCode = 1;
} finally {
  await stack.disposeAsync();
}

function read() {
  try {
    const options = {
      file: { type: 'string' },
      key: { type: 'string', multiple: true },
      checkpoint: { type: 'string', multiple: true },
    } as const;
    return parseArgs({ options }).values;
  } catch {
    console.error(HELP);
    process.exit(1);
  }
}

async function keysIn(files: readonly string[]): Promise<ReadonlySet<string> | null> {
  const found = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => null)));
  const keys = found.filter((pem) => pem !== null).map(fingerprintIn);
  if (given.key !== undefined && keys.length < files.length) throw new Error('A key cannot be read');
  return keys.length === 0 ? null : new Set(keys);
}
