import { expect, test } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { testEnvironment } from '../support/environment.ts';
import { openJobCounts } from '../support/job-counts.ts';
import { openSite, quietPort, type Site } from '../support/processes.ts';
import { barrierBefore } from './barrier.ts';
import { eventually } from './eventually.ts';
import { query } from './outcome.ts';
import { startRedis } from './redis.ts';

const MANY = 200;
const TIMES = 12;

/** So many dossiers that were due yesterday, and as many that are due within the hour. */
async function load(site: Site): Promise<void> {
  await query(
    site.databaseUrl,
    `with account as (insert into server.account (login, name) values ('desk', 'Bộ phận một cửa') returning id),
      person as (insert into people.person (full_name) values ('Người Thử') returning id),
      commune as (select id, unit_id from organisations.agency where kind = 'commune-committee' and valid_to is null limit 1),
      many as (
        insert into dossiers.dossier (procedure_id, applicant_id, unit_id, agency_id, state, application, created_at,
          submitted_at, code, received_at, officer_id)
        select (select min(id) from procedures.procedure_version), person.id, commune.unit_id, commune.id, 'received',
          '{}', now, now, 'H99-' || n, now, account.id
        from account, person, commune, generate_series(1, ${2 * MANY}) as n,
          (select date_trunc('second', now() - interval '9 days') as now) as moment
        returning id, code, received_at)
    insert into dossiers.deadline_entry (dossier_id, kind, at, counts_from, due_at)
    select id, 'start', received_at, received_at,
      now() + case when split_part(code, '-', 2)::int % 2 = 0 then interval '1 hour' else interval '-1 day' end from many`,
  );
}

/** What was told of them: by the desk's list, by their histories and by the feed. */
async function told(site: Site) {
  const { rows } = await query(
    site.databaseUrl,
    `select (select count(*)::int from dossiers.deadline_warning) as warnings,
      (select count(*)::int from dossiers.event where kind = 'deadline-near') as near,
      (select count(*)::int from dossiers.event where kind = 'late') as late,
      (select count(distinct (name, subject))::int from server.event where name like 'dossiers.%') as subjects,
      (select count(*)::int from server.event where name like 'dossiers.%') as events`,
  );
  return rows[0];
}

/** Two workers at once, each with several such jobs, of whom one is killed in the middle of them. */
async function tellOnce(settings: { readonly REDIS_URL?: string }): Promise<void> {
  await using site = await openSite({ settings });
  const first = await site.run('worker').ready();
  const port = String(await quietPort());
  await site.run('worker', { WORKER_PORT: port }).ready();
  const { queue, name } = dossiers.jobs.watchDeadlines;
  const environment = testEnvironment({ databaseUrl: site.databaseUrl, redisUrl: settings.REDIS_URL });
  await using jobs = await openJobCounts({ ...environment, databaseUrl: site.databaseUrl }, queue);
  // Only now: a worker begins by looking after the deadlines.
  const history = await barrierBefore(site.databaseUrl, 'dossiers.event');
  await load(site);
  await query(
    site.databaseUrl,
    `insert into server.outbox (queue, work, payload, attempts, request_id)
     select $1, $2, '{}', 5, 'watching' from generate_series(1, ${TIMES})`,
    [queue, name],
  );
  await history.reached();
  await first.kill('SIGKILL');
  await history.lift();
  await eventually(
    async () => ((await jobs.counts()).completed >= TIMES ? true : undefined),
    'all is watched',
  );
  expect(await told(site)).toEqual({
    warnings: 2 * MANY,
    near: MANY,
    late: MANY,
    subjects: 2 * MANY,
    events: 2 * MANY,
  });
  expect(site.complaints()).toBe('');
}

test('two workers with their jobs on PostgreSQL tell of each deadline once, though one is killed', () =>
  tellOnce({}));

test('two workers with their jobs on Redis tell of each deadline once, though one is killed', async (context) => {
  await using redis = await startRedis();
  if (redis === null) {
    console.log(
      'Not run: there is no redis-server on the PATH, so two workers were tried on PostgreSQL alone.',
    );
    context.skip('no redis-server on the PATH');
    return;
  }
  await tellOnce({ REDIS_URL: redis.url });
});
