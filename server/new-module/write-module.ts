import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addToIndex } from './add-to-index.ts';
import { contractFiles } from './contract-files.ts';
import type { FileText } from './file-text.ts';
import { migrationFile } from './migration-file.ts';
import { type NewName, newName } from './new-name.ts';
import { refuseName } from './refuse-name.ts';
import { schemaFiles } from './schema-files.ts';
import { stampAfter } from './stamp-after.ts';
import { testFiles } from './test-files.ts';

/** A name or title that a new module cannot have; the message is one line. */
export class NameRefused extends Error {}

/** Writes a module into the repository at `root`; answers with the paths of what it wrote. @throws NameRefused */
export async function writeModule(
  root: string,
  id: string,
  title: string,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const reason = refuseName(id, title, {
    modules: await readdir(join(root, 'modules')),
    tests: await readdir(join(root, 'tests')),
    graph: await readFile(join(root, 'schema.graphql'), 'utf8'),
    templates: filesOf(newName('', ''), '')
      .map(({ text }) => text)
      .join('\n'),
  });
  if (reason !== null) throw new NameRefused(reason);
  const stamp = stampAfter(await readdir(join(root, 'migrations')), now);
  const index = await readFile(join(root, 'modules/index.ts'), 'utf8');
  const longerIndex = addToIndex(index, id);
  const files = filesOf(newName(id, title), stamp);
  for (const { path, text } of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text, { flag: 'wx' });
  }
  await writeFile(join(root, 'modules/index.ts'), longerIndex);
  return [...files.map(({ path }) => path), 'modules/index.ts'];
}

function filesOf(name: NewName, stamp: string): readonly FileText[] {
  return [...contractFiles(name), ...schemaFiles(name), migrationFile(name, stamp), ...testFiles(name)];
}
