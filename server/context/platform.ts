import type { Logger } from 'pino';
import type { AuditKey } from '../audit/audit-key.ts';
import type { GroupRecorder } from '../audit/group-recorder.ts';
import type { SealWatch } from '../audit/watch-seals.ts';
import type { Database } from '../data/database.ts';
import type { Door } from '../door/door.ts';
import type { EventLog } from '../events/event-log.ts';
import type { FeedLimits } from '../events/feed-limits.ts';
import type { Notifier } from '../events/notifier.ts';
import type { Followers } from '../followers/followers.ts';
import type { SessionPicture } from '../identity/session-picture.ts';
import type { Sessions } from '../identity/sessions.ts';
import type { Clock } from '../kit/context.ts';
import type { QueueDesk } from '../kit/queue-desk.ts';
import type { MailTransport } from '../mail/transport.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { Registry } from '../registry/registry.ts';
import type { BlobStore } from '../storage/storage.ts';
import type { GroupCommit } from './group-commit.ts';
import type { Transacted } from './transact-together.ts';

/** What one process has of everything; made once at start and handed down. */
export interface Platform {
  readonly database: Database;
  readonly registry: Registry;
  readonly queues: QueueDesk;
  readonly identity: Sessions;
  readonly door: Door;
  readonly events: EventLog;
  readonly sessionPicture: SessionPicture;
  readonly feedLimits: FeedLimits;
  readonly followers: Followers;
  /** Of this process, from its start to its end. */
  readonly processId: string;
  readonly notifier: Notifier;
  /** For what is recorded without a transaction of its own. */
  readonly recorder: GroupRecorder;
  /** For what is carried out in groups. */
  readonly groups: GroupCommit<Transacted>;
  readonly seals: SealWatch;
  readonly auditKey: AuditKey;
  readonly storage: BlobStore;
  readonly mail: MailTransport;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly publicUrl: string;
  /** The level at which staff must have signed in for any act; 0 where that is not asked. */
  readonly staffLevel: number;
}
