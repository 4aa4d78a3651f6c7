import type { GraphQLResolveInfo } from 'graphql';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ZodType } from 'zod';
import type { MailTransport } from '../mail/transport.ts';
import type { BlobStore } from '../storage/storage.ts';
import type { AuditDesk } from './audit-desk.ts';
import type { AnyContract, Call, Job, Loader } from './contract.ts';
import type { Disclosure } from './disclosure.ts';
import type { Class } from './entity.ts';
import type { Refusal } from './errors.ts';
import type { Event } from './event.ts';
import type { EventDesk } from './event-desk.ts';
import type { ProcedureBody } from './module.ts';
import type { ModuleDesk } from './module-desk.ts';
import type { Order, Page, PageRequest } from './page.ts';
import type { ProcessDesk } from './process-desk.ts';
import type { QueueDesk } from './queue-desk.ts';
import type { Related } from './related.ts';
import type { SessionDesk } from './session-desk.ts';
import type { Viewer } from './viewer.ts';
import type { Listed, Which } from './which.ts';

/** The one source of time; tests set it. */
export interface Clock {
  now(): Temporal.Instant;
}

/** A fact from the log, with the place to go on from. */
export interface Logged {
  readonly cursor: string;
  /** The same, however often it is delivered. */
  readonly id: number;
  readonly name: string;
  readonly version: number;
  readonly at: Date;
  readonly agencyId: number | null;
  readonly procedure: string | null;
  readonly subject: string | null;
  readonly personId: number | null;
  readonly payload: unknown;
}

/** How soon work is wanted: 1 before 2, and so on. Work of which nothing is said comes first of all. */
export interface Urgency {
  readonly priority: number;
}

/** What runs inside a transaction and may tell the world: after the commit, and only then. */
export interface Act extends Context {
  /** Announces a fact: it enters the log, and the modules that listen get a job each. */
  publish<P>(event: Event<P>, payload: P): Promise<void>;
  /** Announces facts of one kind, in this order and in one statement. */
  publishAll<P>(event: Event<P>, payloads: readonly P[]): Promise<void>;
  /** Writes into the audit log what was done, where no mutation does so: in routes and jobs. */
  record(operation: string, subject: { readonly type: string; readonly id: string }): Promise<void>;
  /** Gives work to a module. */
  enqueue<P>(job: Job<P>, payload: P, urgency?: Urgency): Promise<void>;
  /**
   * Whether new dossiers of a procedure are taken: not while its module is off or drains. It stays so until the act
   * ends. @throws ModuleFrozen
   */
  offers(code: string): Promise<boolean>;
  /**
   * Insists that a module takes something new that it has to finish, and goes on doing so until the act ends. Mutations
   * that say `opensWork` need not ask. @throws ModuleDraining, ModuleFrozen
   */
  insistOpen(module: Pick<AnyContract, 'id'>): Promise<void>;
}

/** What became of one of several things that were acted on together. */
export type Outcome<T> =
  | { readonly thing: number; readonly kind: 'made'; readonly made: T }
  | { readonly thing: number; readonly kind: 'refused'; readonly refusal: Refusal };

/** The whole of what a resolver, a job or a listener can reach. */
export interface Context {
  readonly viewer: Viewer | null;
  readonly requestId: string;
  readonly log: Logger;
  readonly clock: Clock;
  /** Narrowed by a module to its own tables: `ctx.db.$extendTables<LibraryTables>()`. Inside an act, its transaction. */
  readonly db: Kysely<unknown>;
  readonly storage: BlobStore;
  readonly mail: MailTransport;
  readonly modules: ModuleDesk;
  readonly queues: QueueDesk;
  readonly processes: ProcessDesk;
  readonly audit: AuditDesk;
  readonly sessions: SessionDesk;
  readonly events: EventDesk;
  /** Where the outside world reaches this installation, without a slash at the end. */
  readonly publicUrl: string;

  /**
   * One row that the viewer may see, or null. `info` is the field's: the kit looks ahead over what the document selects
   * and asks for that, and no more, in one statement; the row is then only to be answered with. With null, for code
   * that uses the row itself, it is read whole.
   */
  read<T extends object>(type: Class<T>, info: GraphQLResolveInfo | null, which: Which<T>): Promise<T | null>;
  /**
   * One page of the rows that the viewer may see, by keyset; the request is what `pageArguments` gave the field.
   * @throws InvalidInput for a length, a cursor or a filter that the list does not have, before anything is read
   */
  page<T extends object>(
    type: Class<T>,
    info: GraphQLResolveInfo | null,
    request: PageRequest,
    which?: Listed<T>,
  ): Promise<Page<T>>;
  /** The rows that the viewer may see, at most `limit`; for lists that are short by nature. */
  list<T extends object>(
    type: Class<T>,
    info: GraphQLResolveInfo | null,
    order: Order<T>,
    limit: number,
    which?: Which<T>,
  ): Promise<T[]>;
  /** The rows behind a relation of a row; the kit's own fields use it. */
  related: Related;
  /**
   * Records that the viewer is about to be told protected data; the kit's own reads use it, and answer only then.
   * Whoever is told of nobody but themselves leaves no record. @throws ReasonNeeded
   */
  disclose(told: readonly Disclosure[], operation: string | null): Promise<void>;
  /** Records that the viewer tried what they may not. Nobody waits for it. */
  refused(operation: string, refusal: Refusal): void;
  load<K, V>(loader: Loader<K, V>, key: K): Promise<V | null>;
  call<I, O>(call: Call<I, O>, input: I): Promise<O>;
  /** The typed settings of a module, as an administrator set them. */
  settings<S>(of: AnyContract & { readonly settings: ZodType<S> }): Promise<S>;
  /** The body of an administrative procedure by its national code; null while its module is off. @throws ModuleFrozen */
  procedure(code: string): {
    readonly application: { parse(value: unknown): unknown };
    readonly body: ProcedureBody<unknown, unknown>;
  } | null;
  /**
   * Runs a mutation as one transaction: its rows, its audit entry, its events and jobs, and its answer under the
   * idempotency key stand or fall together. The body answers with the id of what it made or changed; a repetition
   * with the same key and arguments gets the same id and does nothing.
   */
  act(
    info: GraphQLResolveInfo,
    args: { readonly idempotencyKey?: string | null | undefined },
    body: (act: Act) => Promise<number>,
  ): Promise<number>;
  /**
   * `act`, and the thing that it made or changed, as the viewer sees it afterwards.
   * @throws NotAllowed where the viewer may not see the thing; nothing is changed then
   */
  answer<T extends object>(
    type: Class<T>,
    info: GraphQLResolveInfo,
    args: { readonly idempotencyKey?: string | null | undefined },
    body: (act: Act) => Promise<number>,
  ): Promise<T>;
  /**
   * `answer` for somebody whom the law hides, such as a denouncer: the audit log says what was done and not by whom, and
   * nothing that is written carries their account, their reason or the request in which they also did something else.
   * Who it was the module keeps itself, where only those look whom it lets. It has no idempotency key, since answers
   * are kept under keys by account.
   */
  answerUnnamed<T extends object>(
    type: Class<T>,
    info: GraphQLResolveInfo,
    body: (act: Act) => Promise<number>,
  ): Promise<T>;
  /** The same for a route: one act, of which the audit log says that it was done to the thing whose id the body answers with. */
  transactUnnamed(
    operation: string,
    subjectType: string,
    body: (act: Act) => Promise<number>,
  ): Promise<number>;
  /**
   * `answer` for each of several things, in their order and each in a transaction of its own: one that is refused stops
   * none of the others. Under an idempotency key each has one of its own, made of it and of its id; `args` are what they
   * have in common.
   */
  answers<T extends object>(
    type: Class<T>,
    info: GraphQLResolveInfo,
    args: { readonly idempotencyKey?: string | null | undefined },
    things: readonly number[],
    body: (act: Act, thing: number) => Promise<number>,
  ): Promise<readonly Outcome<T>[]>;
  /**
   * Runs an effect outside the database, such as a letter, while nobody else anywhere runs one of this name. Never
   * inside a transaction: a transaction that waits for the world holds back everybody who follows the event log.
   */
  alone<R>(name: string, body: () => Promise<R>): Promise<R>;
  /** An act without a request behind it: for jobs and routes. */
  transact<R>(body: (act: Act) => Promise<R>): Promise<R>;
}
