import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InspectionLimits } from './inspection-limits.ts';

export interface ConfinedCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const here = dirname(fileURLToPath(import.meta.url));
const { resolve } = createRequire(import.meta.url);
/** Where the packages are, and where they are looked for: that may be a link to it. */
const packages = new Set([
  ...(resolve.paths('pdfjs-dist') ?? []).filter((folder) => existsSync(join(folder, 'pdfjs-dist'))),
  dirname(dirname(resolve('pdfjs-dist/package.json'))),
]);

// V8 reserves its code range writable, so Linux counts 512 MiB as data before anything is used.
const reservedByV8Kibibytes = 512 * 1024;

// The hard CPU limit lies one second above the soft one so that the death is by SIGXCPU, which names its cause.
// A network of its own needs rights that a container may withhold; Node's permission model still denies sockets.
// Root must not reach it through a user namespace, inside which it would no longer see that it is root to give up.
const confine = `
ulimit -c 0; ulimit -f 0
ulimit -S -t "$1"; ulimit -H -t "$(($1 + 1))"
ulimit -d "$2"
shift 2
if unshare --net true 2>/dev/null; then exec unshare --net "$@"; fi
if [ "$(id -u)" != 0 ] && unshare --user --net true 2>/dev/null; then exec unshare --user --net "$@"; fi
exec "$@"
`;

/**
 * How to start the program that reads one hostile file: Node's permission model takes away files, sockets,
 * processes, workers and eval from script; the kernel limits and the empty network bind native decoders too.
 * RLIMIT_DATA rather than RLIMIT_AS, because V8 reserves far more address space than it uses.
 */
export function confinedCommand(limits: InspectionLimits): ConfinedCommand {
  const heapMebibytes = Math.max(64, Math.floor((limits.memoryBytes / 1024 ** 2) * 0.75));
  const node = [
    process.execPath,
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${here}/`,
    ...[...packages].map((folder) => `--allow-fs-read=${folder}/`),
    '--disallow-code-generation-from-strings',
    `--max-old-space-size=${heapMebibytes}`,
    '--no-warnings',
    `${here}/inspect-standard-input.ts`,
    JSON.stringify(limits),
  ];
  // Nothing secret; threads and arenas are capped because each reserves data whether it is used or not.
  const env = {
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    MALLOC_ARENA_MAX: '2',
    MIMALLOC_ARENA_EAGER_COMMIT: '0',
    TOKIO_WORKER_THREADS: '1',
    UV_THREADPOOL_SIZE: '2',
  };
  const dataKibibytes = Math.ceil(limits.memoryBytes / 1024) + reservedByV8Kibibytes;
  return {
    file: '/bin/sh',
    args: ['-c', confine, 'confine', String(limits.cpuSeconds), String(dataKibibytes), ...node],
    env,
  };
}
