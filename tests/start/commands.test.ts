import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cloneUrl } from '../support/database.ts';
import { endWithFile } from '../support/end-with-file.ts';
import { quietPort } from '../support/processes.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { PATH, NODE_COMPILE_CACHE } = process.env;

const folder = await mkdtemp(join(tmpdir(), 'motcua-commands-'));
const { url, drop } = await cloneUrl();
endWithFile(async () => {
  await drop();
  await rm(folder, { recursive: true });
});
const nonsense = join(folder, 'nonsense.json');
await writeFile(nonsense, '{');
const missing = join(folder, 'missing');

/** How a command ends, and what it says on standard error. */
async function ran(script: string, words: readonly string[], databaseUrl = url) {
  const command = spawn(process.execPath, [script, ...words], {
    cwd: ROOT,
    env: { PATH, NODE_COMPILE_CACHE, DATABASE_URL: databaseUrl, DATA_FOLDER: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(command.stderr), once(command, 'close')]);
  return { code, said };
}

/** One line that holds these words, behind what is always said. */
const oneLine = (words: string, always = '') => ({
  code: 1,
  said: expect.stringMatching(
    new RegExp(`^${RegExp.escape(always)}[^\\n]*${RegExp.escape(words)}[^\\n]*\\n$`),
  ),
});

const VERIFY = 'server/audit/verify-now.ts';
const EXPORT = 'server/audit/export-now.ts';
const KEYLESS = 'No key is given: whatever key stands beside a signature is believed.\n';

describe('what a person can mend is said in one line, and the command ends with 1', () => {
  it.each([
    [VERIFY, ['--key', missing], missing],
    [VERIFY, ['--key', nonsense], `${nonsense} holds no key.`],
    [EXPORT, [join(missing, 'log')], join(missing, 'log')],
    ['server/documents.ts', [missing], missing],
    ['server/documents.ts', [folder], 'nonsense.json is no object of hash to text.'],
  ])('%s %j', async (script, words, because) => {
    expect(await ran(script, words)).toEqual(oneLine(because));
  });

  it.each([
    [['--file', missing], missing],
    [['--file', nonsense], `${nonsense} holds what stands in no exported audit log.`],
    [['--checkpoint', nonsense], `${nonsense} holds no checkpoint.`],
  ])(`${VERIFY} %j`, async (words, because) => {
    expect(await ran(VERIFY, words)).toEqual(oneLine(because, KEYLESS));
  });

  it.each([
    ['server/main.ts', []],
    ['server/web.ts', []],
    ['server/worker.ts', []],
    [VERIFY, []],
    ['server/first-administrators.ts', ['admin-1', 'Quản trị 1', 'https://issuer.invalid', 'sub-1']],
  ])('%s %j without a database, whose password it does not tell', async (script, words) => {
    const place = `127.0.0.1:${await quietPort()}/motcua`;
    const outcome = await ran(script, words, `postgres://motcua:a-secret@${place}`);
    expect(outcome).toEqual(oneLine(`PostgreSQL at ${place} cannot be asked: `));
  });

  it.each([
    [VERIFY, []],
    [EXPORT, [missing]],
  ])('%s %j before a server has run', async (script, words) => {
    const empty = await cloneUrl('template0');
    expect(await ran(script, words, empty.url)).toEqual(oneLine('There is no audit log yet'));
    await empty.drop();
  });
});
