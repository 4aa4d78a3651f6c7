import type { Kysely } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import type { Sessions } from '../identity/sessions.ts';
import { type AddressOf, readAddresses } from './address.ts';
import { type AskDocument, askedDocuments } from './asked-document.ts';
import { type CountedAs, countingBySocket } from './counted-as.ts';
import { type Documents, openDocuments } from './documents.ts';
import { type Guard, openGuard } from './guard.ts';
import { type Limiters, type MakeCounter, openLimiters } from './limiters.ts';
import { type Origins, readOrigins } from './origins.ts';
import type { DoorSettings } from './settings.ts';
import { countSockets, type Sockets } from './sockets.ts';

/** What everything passes that comes from outside, by whatever transport. */
export interface Door {
  readonly addressOf: AddressOf;
  readonly countedAs: CountedAs;
  readonly origins: Origins;
  readonly limiters: Limiters;
  readonly guard: Guard;
  readonly sockets: Sockets;
  readonly documents: Documents;
  readonly askedDocument: AskDocument;
  /** Whether everybody may ask the graph about itself, and is helped with its names. */
  readonly reveals: boolean;
}

export async function openDoor(options: {
  readonly settings: DoorSettings;
  readonly production: boolean;
  readonly publicUrl: string;
  readonly db: Kysely<ServerTables>;
  readonly identity: Sessions;
  /** Left out where each process counts for itself. */
  readonly makeCounter?: MakeCounter | undefined;
}): Promise<Door> {
  const { settings, db, identity } = options;
  const limiters = openLimiters(settings, options.makeCounter);
  const guard = openGuard(settings, limiters);
  const documents = await openDocuments(db, settings);
  return {
    addressOf: readAddresses(settings.trustedProxies),
    countedAs: countingBySocket(identity, options.publicUrl),
    origins: readOrigins(settings.allowedOrigins, options.publicUrl),
    limiters,
    guard,
    sockets: countSockets(settings),
    documents,
    askedDocument: askedDocuments(identity, documents, guard),
    reveals: !options.production,
  };
}
