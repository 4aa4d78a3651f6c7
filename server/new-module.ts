import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { NameRefused, writeModule } from './new-module/write-module.ts';

/**
 * `npm run new:module -- culture "Văn hóa / Culture"`: writes a department that works, to be changed into what it is to be:
 * its rooms, a migration and a test; and brings schema.graphql and the typed documents up to date.
 */
const ROOT = join(import.meta.dirname, '..');
const [id = '', title = '', ...more] = process.argv.slice(2);

if (id === '' || title === '' || more.length > 0) end('npm run new:module -- <name> "<title>"');
const paths = await writeModule(ROOT, id, title, Temporal.Now.instant()).catch((error: unknown) =>
  end(error instanceof NameRefused ? error.message : String(error)),
);
run(process.execPath, ['server/graphql/print.ts']);
run(tool('graphql-codegen'), ['--config', 'codegen.ts']);
// The names differ in length, and so do the lines.
run(tool('biome'), ['check', '--write', '--log-level=error', ...paths]);
console.log(
  `${paths.join('\n')}\nschema.graphql\n\nIt passes "npm run check" as it is, and "npm test" once "npm run tables" has printed its tables and who may call it. A procedure with its form and register: modules/residence.`,
);

function tool(name: string): string {
  return join(ROOT, 'node_modules', '.bin', name);
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    // The tools of a package are command files there.
    shell: process.platform === 'win32' && command !== process.execPath,
  });
  if (status !== 0) end(`${command} ${args.join(' ')} failed`);
}

function end(line: string): never {
  console.error(line);
  process.exit(1);
}
