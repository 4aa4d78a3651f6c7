import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { oneValue } from '../measure/one-value.ts';
import type { Plan } from '../parts/plan.ts';

const run = promisify(execFile);

/** On what, with what and how it was measured: a line each. */
export async function machine(plan: Plan, databaseUrl: string): Promise<readonly string[]> {
  const setting = (name: string) => oneValue(databaseUrl, `select current_setting('${name}') as value`);
  const manifest: unknown = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  const commit = await run('git', ['rev-parse', '--short', 'HEAD']).then(
    ({ stdout }) => `, commit ${stdout.trim()}`,
    () => '',
  );
  return [
    `${new Date().toISOString().slice(0, 10)}${commit}: \`${plan.command}\``,
    `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'CPU'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB; load generator, server and PostgreSQL share it`,
    `Node ${process.versions.node}; PostgreSQL ${await setting('server_version')} with shared_buffers ${await setting('shared_buffers')}, fsync ${await setting('fsync')}, synchronous_commit ${await setting('synchronous_commit')}`,
    versions(manifest),
    `scale ${plan.scale}; medians of ${plan.rounds} round${plan.rounds === 1 ? '' : 's'} of ${plan.seconds} s after ${plan.warmUp} s of warm-up; ${plan.operations.map(({ name, connections }) => `${name} ${connections}`).join(', ')} connections`,
  ];
}

function versions(manifest: unknown): string {
  if (typeof manifest !== 'object' || manifest === null || !('dependencies' in manifest)) return '';
  return Object.entries(manifest.dependencies ?? {})
    .filter(([name]) =>
      /apollo|postgraphile|mercurius|dataloader|autocannon|^pg$|^graphql$|fastify/.test(name),
    )
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}
