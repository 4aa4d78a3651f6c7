import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readEnvironment } from '../environment.ts';
import { jsonIn } from '../json-in.ts';
import { runCommand } from '../start/run-command.ts';
import { StartFault } from '../start-fault.ts';
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
await runCommand(async (stack) => {
  const environment = readEnvironment();
  const source =
    given.file === undefined ? await openStoredLog(environment, stack) : exportedSource(given.file);
  const keys = await keysIn(auditKeyFile(environment));
  if (keys === null) console.error('No key is given: whatever key stands beside a signature is believed.');
  const checkpoints = await Promise.all((given.checkpoint ?? []).map(checkpointIn));
  const began = performance.now();
  let next = STEP;
  const proven = await proveLog(source, {
    keys,
    kept: checkpoints,
    progress: (entries) => {
      if (entries < next) return;
      next = entries + STEP;
      console.log(`${entries} entries proven`);
    },
  }).catch((error: unknown) => {
    throw error instanceof Broken ? new StartFault(`The audit log is broken: ${error.message}.`) : error;
  });
  const seconds = (performance.now() - began) / 1_000;
  const rate = Math.round(proven.entries / seconds);
  console.log(
    `The audit log is whole: ${proven.entries} entries in ${proven.seals} seals, ${proven.checkpoints} of them signed, ` +
      `${proven.erased} entries with their personal part erased, ${proven.unsealed} not sealed yet ` +
      `(${seconds.toFixed(1)} s, ${rate} entries/s).`,
  );
});

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

/** The keys that may have signed; null where none is given, and that of this installation is elsewhere. */
async function keysIn(own: string): Promise<ReadonlySet<string> | null> {
  if (given.key !== undefined) return new Set(await Promise.all(given.key.map(keyIn)));
  const pem = await readFile(own, 'utf8').catch(() => null);
  return pem === null ? null : new Set([fingerprintIn(pem)]);
}

async function keyIn(file: string): Promise<string> {
  const pem = await readFile(file, 'utf8');
  try {
    return fingerprintIn(pem);
  } catch {
    throw new StartFault(`${file} holds no key.`);
  }
}

async function checkpointIn(file: string): Promise<z.output<typeof kept>> {
  return jsonIn(await readFile(file, 'utf8'), kept, `${file} holds no checkpoint.`);
}
