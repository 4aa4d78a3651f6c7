import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { auditKeyFile, openAuditKey } from '../audit/audit-key.ts';
import { openGroupRecorder } from '../audit/group-recorder.ts';
import { watchSeals } from '../audit/watch-seals.ts';
import { openGroupCommit } from '../context/group-commit.ts';
import type { Platform } from '../context/platform.ts';
import { listen } from '../data/listen.ts';
import type { ServerTables } from '../data/tables.ts';
import { untilSeen } from '../data/until-seen.ts';
import { DOCUMENTS_CHANGED } from '../door/documents.ts';
import { openDoor } from '../door/door.ts';
import { sharedCounters } from '../door/shared-counters.ts';
import type { Environment } from '../environment.ts';
import { openEventLog } from '../events/event-log.ts';
import { openNotifier } from '../events/notifier.ts';
import { EVENTS_GREW } from '../events/publish.ts';
import { answerQuestions } from '../followers/answer-questions.ts';
import { openFollowers } from '../followers/followers.ts';
import { FOLLOWERS_ASKED } from '../followers/queries/questions.ts';
import { openSessionPicture, RIGHTS_CHANGED } from '../identity/session-picture.ts';
import { openSessions } from '../identity/sessions.ts';
import { signInFor } from '../identity/sign-in/sign-in.ts';
import { openQueueDesk } from '../jobs/queue-desk.ts';
import type { Clock } from '../kit/context.ts';
import type { Module } from '../kit/module.ts';
import { startMailSink } from '../mail/sink.ts';
import { smtpTransport } from '../mail/transport.ts';
import { openMetrics } from '../observe/metrics.ts';
import { platformModule } from '../platform/module.ts';
import { MODULES_CHANGED } from '../registry/queries/module-states.ts';
import { openRegistry } from '../registry/registry.ts';
import { diskStore } from '../storage/disk.ts';
import { s3Store } from '../storage/s3.ts';
import { webhookTools } from '../webhooks/tools.ts';
import type { Foundation } from './foundation.ts';
import { openJobs } from './open-jobs.ts';

/** Connections of a process that only looks at the queues. */
const FOR_LOOKING = 4;

/** Where the built-in mail sink keeps what it is sent. */
export function mailFolder(environment: Environment): string {
  return resolve(environment.dataFolder, 'mail');
}

/** All that a process has; given up with the stack, in the reverse order. */
export async function openPlatform(
  environment: Environment,
  { database, access }: Foundation,
  log: Logger,
  stack: AsyncDisposableStack,
  options: {
    readonly installed: readonly Module[];
    readonly clock: Clock;
    readonly publicUrl: string;
    readonly sink: boolean;
  },
): Promise<Platform> {
  const { clock, publicUrl } = options;
  const watching = database.watching.$extendTables<ServerTables>();
  const identity = openSessions(database.server, clock);
  const counters = environment.redisUrl === undefined ? null : sharedCounters(environment.redisUrl, log);
  stack.defer(async () => counters?.close());
  const door = await openDoor({
    settings: environment.door,
    production: environment.production,
    publicUrl,
    db: watching,
    identity,
    makeCounter: counters?.make,
  });
  const webhooks = webhookTools(environment);
  const registry = await openRegistry({
    db: database.db,
    watching: database.watching,
    log,
    installed: options.installed,
    platform: platformModule({
      feedDays: environment.feedDays,
      production: environment.production,
      signIn: await signInFor(environment, options.installed, webhooks.sealer),
      documents: door.documents,
      webhooks,
    }),
  });
  const queues = openQueueDesk({
    db: database.server,
    installed: registry.installed,
    open: () => openJobs(environment, access, log, FOR_LOOKING),
  });
  stack.defer(() => queues.close());
  const followers = openFollowers();
  const processId = randomUUID();
  const events = openEventLog(database.server);
  const sessionPicture = openSessionPicture({ db: database.server, identity, clock, log });
  const folder = resolve(environment.dataFolder, 'files');
  const storage =
    environment.storageUrl === undefined
      ? await diskStore(folder)
      : await s3Store(environment.storageUrl, folder);
  const mail = smtpTransport({
    url: await smtpUrl(environment, stack, options.sink),
    from: environment.mailFrom,
  });
  stack.defer(() => mail.close());
  const closing = new AbortController();
  stack.defer(async () => closing.abort());
  const seeing = (look: () => Promise<void>, words: string) =>
    untilSeen(look, (err) => log.error({ err }, words), closing.signal);
  const listening = await listen(
    access.url,
    {
      [EVENTS_GREW]: events.wake,
      [RIGHTS_CHANGED]: sessionPicture.wake,
      [DOCUMENTS_CHANGED]: seeing(door.documents.reload, 'the registered documents could not be read'),
      [FOLLOWERS_ASKED]: answerQuestions({ db: watching, registry, followers, processId, log }),
      [MODULES_CHANGED]: seeing(registry.reload, 'the modules could not be read'),
    },
    log,
  );
  stack.defer(() => listening.close());
  const metrics = openMetrics();
  const seals = watchSeals(database.watching, {
    clock,
    log,
    gauge: metrics.unsealed,
    limit: environment.auditLimit,
  });
  stack.defer(async () => seals.close());
  return {
    database,
    registry,
    queues,
    identity,
    door,
    events,
    sessionPicture,
    followers,
    processId,
    feedLimits: environment.feedLimits,
    notifier: openNotifier(database.db, log),
    recorder: openGroupRecorder(database.db),
    groups: openGroupCommit(),
    seals,
    auditKey: await openAuditKey(auditKeyFile(environment)),
    storage,
    mail,
    clock,
    log,
    publicUrl,
    staffLevel: environment.staffLevel,
    metrics,
  };
}

/** The mail server that SMTP_URL names; without one, a sink beside the worker, which alone sends mail. */
async function smtpUrl(
  environment: Environment,
  stack: AsyncDisposableStack,
  sink: boolean,
): Promise<string> {
  if (environment.smtpUrl !== undefined) return environment.smtpUrl;
  if (!sink) return 'smtp://127.0.0.1:1';
  const running = await startMailSink({ folder: mailFolder(environment) });
  stack.defer(() => running.close());
  return running.url;
}
