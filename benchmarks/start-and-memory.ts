import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * `npm run bench:start`: how long `npm start` takes on a new folder and on one that has its data, and how much memory
 * web and worker in one process hold while idle, without PostgreSQL. Linux only.
 */
const folder = await mkdtemp(join(tmpdir(), 'motcua-start-'));
await chmod(folder, 0o755);
const first = await measure();
const warm = await measure();
await rm(folder, { recursive: true, force: true });
console.log(`first start   ${first.seconds.toFixed(2)} s`);
console.log(`warm start    ${warm.seconds.toFixed(2)} s   (must stay below 5 s)`);
console.log(`idle memory   ${warm.megabytes.toFixed(0)} MB after 20 s   (must stay below 250 MB)`);

async function measure(): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const from = performance.now();
  const server = spawn(process.execPath, ['server/main.ts'], {
    env: { PATH: process.env.PATH, PORT: '4790', DATA_FOLDER: folder, LOG_LEVEL: 'warn' },
    stdio: 'ignore',
  });
  while (!(await ready())) await pause(50);
  const seconds = (performance.now() - from) / 1000;
  await pause(20_000);
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
  const megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  server.kill('SIGTERM');
  await new Promise((ended) => server.once('exit', ended));
  return { seconds, megabytes };
}

function ready(): Promise<boolean> {
  return fetch('http://127.0.0.1:4790/health/ready').then(
    (answer) => answer.ok,
    () => false,
  );
}
