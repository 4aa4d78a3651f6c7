import type { Logger } from 'pino';
import type { Database } from '../data/database.ts';
import type { EventLog } from '../events/event-log.ts';
import type { FeedLimits } from '../events/feed-limits.ts';
import type { Notifier } from '../events/notifier.ts';
import type { SessionPicture } from '../identity/session-picture.ts';
import type { Sessions } from '../identity/sessions.ts';
import type { Clock } from '../kit/context.ts';
import type { MailTransport } from '../mail/transport.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { Registry } from '../registry/registry.ts';
import type { BlobStore } from '../storage/storage.ts';

/** What one process has of everything; made once at start and handed down. */
export interface Platform {
  readonly database: Database;
  readonly registry: Registry;
  readonly identity: Sessions;
  readonly events: EventLog;
  readonly sessionPicture: SessionPicture;
  readonly feedLimits: FeedLimits;
  readonly notifier: Notifier;
  readonly storage: BlobStore;
  readonly mail: MailTransport;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly publicUrl: string;
}
