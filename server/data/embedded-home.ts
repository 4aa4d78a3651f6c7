import { createHash } from 'node:crypto';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StartFault } from '../start-fault.ts';
import { copyBinaries } from './copy-binaries.ts';
import { type PostgresAccount, postgresAccount } from './postgres-account.ts';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts';
import { runPostgresCommand } from './postgres-command.ts';

/** Where the embedded PostgreSQL lives, with which programs, and as which user it runs. */
export interface EmbeddedHome {
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly lock: string;
  readonly binaries: PostgresBinaries;
  readonly account: PostgresAccount | undefined;
  /** A folder that this user can enter. */
  readonly cwd: string;
}

/** Root's home is closed to other users on most machines; this one is open to PostgreSQL. */
const elsewhere = '/var/lib/motcua';

/**
 * Settles where PostgreSQL lives: in `folder`, or, as root, below /var/lib/motcua where its user cannot
 * enter `folder`. Says so in one line.
 * @throws when data is already in `folder` and its user cannot reach it: never begins empty beside it
 */
export async function embeddedHome(options: {
  readonly folder: string;
  readonly say: (line: string) => void;
}): Promise<EmbeddedHome> {
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true });
  const binaries = await postgresBinaries();
  const account = await postgresAccount(join(folder, 'postgres'));
  if (account === undefined) return homeAt(folder, binaries, account);

  const moved = join(elsewhere, createHash('sha256').update(folder).digest('hex').slice(0, 8));
  const hasData = await exists(join(folder, 'postgres', 'PG_VERSION'));
  const reachable = await canEnter(account, folder);
  if (hasData && !reachable) {
    throw new StartFault(
      `The data in ${folder} cannot be reached by the user that PostgreSQL runs as (${account.name}). ` +
        'Make every folder above it executable for others (chmod o+x), or start as its owner.',
    );
  }
  // Data that was once put elsewhere stays there, even after the folder has been opened.
  const stays = reachable && (hasData || !(await exists(join(moved, 'postgres', 'PG_VERSION'))));
  const runs = await canRun(account, binaries);
  const programs = runs ? binaries : await copyBinaries(binaries, elsewhere);
  if (!stays) await openFolder(moved);
  if (!stays || !runs) {
    const parts = [
      stays ? '' : ` its data is in ${moved}`,
      runs ? '' : ` its programs are in ${programs.native}`,
    ];
    options.say(
      `PostgreSQL does not run as root, and its user (${account.name}) cannot use ${stays ? 'node_modules' : folder}:` +
        `${parts.filter(Boolean).join(' and')}.`,
    );
  }
  return homeAt(stays ? folder : moved, programs, account);
}

function homeAt(
  folder: string,
  binaries: PostgresBinaries,
  account: PostgresAccount | undefined,
): EmbeddedHome {
  return {
    folder,
    data: join(folder, 'postgres'),
    log: join(folder, 'postgres.log'),
    password: join(folder, 'postgres.password'),
    lock: join(folder, 'postgres.lock'),
    binaries,
    account,
    cwd: account === undefined ? folder : '/',
  };
}

async function openFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  // Enterable but not listable, whatever root's umask is.
  for (const one of [elsewhere, path]) await chmod(one, 0o711);
}

async function canEnter(account: PostgresAccount, folder: string): Promise<boolean> {
  const probe = await runPostgresCommand('/bin/sh', ['-c', 'test -x "$0"', folder], { account, cwd: '/' });
  return probe.code === 0;
}

async function canRun(account: PostgresAccount, binaries: PostgresBinaries): Promise<boolean> {
  const probe = await runPostgresCommand(binaries.pgCtl, ['--version'], { account, cwd: '/' });
  return probe.code === 0;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
