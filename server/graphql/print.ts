import { readFile, writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { modules } from '../../modules/index.ts';
import { platformModule } from '../platform/module.ts';
import { compose } from './compose.ts';

/** `npm run schema`: writes the graph with every module on into `schema.graphql`; with `--check`, only compares. */
const FILE = new URL('../../schema.graphql', import.meta.url);
const { schema } = compose(modules, platformModule({ production: false }));
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (!process.argv.includes('--check')) {
  await writeFile(FILE, printed);
} else if ((await readFile(FILE, 'utf8').catch(() => '')) !== printed) {
  console.error('schema.graphql is not up to date: run "npm run schema" and look at the difference.');
  process.exit(1);
}
