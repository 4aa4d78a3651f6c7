import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `npm run bench`: installs the packages of the benchmarks where they are missing, then runs them with the same arguments. */
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
if (!existsSync(here('./node_modules/.package-lock.json'))) {
  const { status } = spawnSync('npm', ['--prefix', here('.'), 'ci', '--no-fund', '--no-audit'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
const child = spawn(process.execPath, [here('./run.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
// A terminal hands Ctrl-C to both; the child decides when it has ended.
process.on('SIGINT', () => undefined);
child.once('exit', (code) => process.exit(code ?? 1));
