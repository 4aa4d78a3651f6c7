import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { modules } from '../modules/index.ts';
import { checkDocument } from './door/check-document.ts';
import { insertDocuments } from './door/insert-documents.ts';
import { readEnvironment } from './environment.ts';
import { compose } from './graphql/compose.ts';
import { jsonIn } from './json-in.ts';
import { openLog } from './observe/log.ts';
import { platformModule } from './platform/module.ts';
import { findModules } from './registry/find.ts';
import { inOrder } from './registry/order.ts';
import { layFoundation } from './start/foundation.ts';
import { runCommand } from './start/run-command.ts';

/**
 * `npm run documents -- <folder>`: registers the documents of a folder and all below it, so that everybody may send
 * them: files `*.graphql` and `*.gql`, one document each without the space around it, and `*.json` as client tools
 * write them, an object of hash to text. Nothing is registered where one of them is at fault.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Which folder? npm run documents -- <folder>');
  process.exit(1);
}
await runCommand(async (stack) => {
  const environment = readEnvironment();
  const texts = await textsIn(folder);
  const installed = inOrder([...modules, ...(await findModules(environment.modules, modules))]);
  const { database } = await layFoundation(environment, openLog('warn'), stack, {
    say: console.log,
    web: false,
    modules: installed,
  });
  const { schema } = compose(installed, platformModule({ production: environment.production }));
  const reports = texts.map(({ file, text }) => ({ file, ...checkDocument(schema, text) }));
  for (const { file, hash, name, faults } of reports)
    console.log(faults.length === 0 ? `sha256:${hash}  ${name}` : `${file}: ${faults.join(' ')}`);
  const isSound = reports.length > 0 && reports.every(({ faults }) => faults.length === 0);
  if (isSound)
    await database.server
      .transaction()
      .execute((trx) => insertDocuments(trx, reports, { accountId: null, at: Temporal.Now.instant() }));
  else process.exitCode = 1;
  console.log(isSound ? `${reports.length} registered.` : 'Nothing was registered.');
});

async function textsIn(root: string): Promise<readonly { readonly file: string; readonly text: string }[]> {
  const files = (await readdir(root, { recursive: true })).filter((file) =>
    /\.(graphql|gql|json)$/.test(file),
  );
  const read = files.sort().map(async (file) => {
    const content = await readFile(join(root, file), 'utf8');
    if (!file.endsWith('.json')) return [{ file, text: content.trim() }];
    const byHash = jsonIn(content, z.record(z.string(), z.string()), `${file} is no object of hash to text.`);
    return Object.values(byHash).map((text) => ({ file, text }));
  });
  return (await Promise.all(read)).flat();
}
