import type { Act, Context } from './context.ts';
import type { AnyContract, Call, Job, Loader, Procedure } from './contract.ts';
import type { Words } from './errors.ts';
import type { Event } from './event.ts';
import type { Holding, NamedHolding } from './holding.ts';
import type { NamedOpenWork, OpenWork } from './open-work.ts';
import type { Route } from './route.ts';
import type { Alongside, SchemaPart } from './schema.ts';
import type { VouchedPerson } from './vouched-person.ts';

// Bodies are written as methods of a type: a method's parameter may be compared both ways, so that a body for
// a declared payload still fits the platform's "body for whatever was declared", without a cast.
export type JobBody<P> = { run(payload: P, ctx: Context): Promise<void> }['run'];
export type CallBody<I, O> = { run(input: I, act: Act): Promise<O> }['run'];
export type LoaderBody<K, V> = {
  run(keys: readonly K[], ctx: Context): Promise<readonly (V | null)[]>;
}['run'];
export type ListenerBody<P> = { run(payload: P, act: Act): Promise<void> }['run'];

/** What a department is told of a dossier it decides. */
export interface DossierToDecide<A> {
  readonly id: number;
  readonly code: string;
  readonly agencyId: number;
  readonly applicantId: number;
  /** When it was handed in. */
  readonly submittedAt: Date | null;
  readonly application: A;
}

/**
 * `result` is kept with the dossier; a grant without `pending` is finished at once. Nothing is decided, and nothing
 * changed, as long as the department is `unready`: something is missing that is its own to do, such as an inspection.
 */
export type Verdict<R> =
  | {
      readonly kind: 'granted';
      readonly result: R /** The result document follows from a worker. */;
      readonly pending?: boolean;
    }
  | { readonly kind: 'refused'; readonly because: Words }
  | { readonly kind: 'unready'; readonly because: Words };

export interface ProcedureBody<A, R> {
  /** Decides inside the officer's transaction; whatever it writes stands or falls with the decision. */
  decide(dossier: DossierToDecide<A>, act: Act): Promise<Verdict<R>>;
}

export interface Listener {
  readonly event: Event<unknown>;
  readonly handle: ListenerBody<unknown>;
}

/** Does something when another module announces a fact. It runs as a job, after the commit, and may run twice. */
export function when<P>(event: Event<P>, handle: ListenerBody<P>): Listener {
  return { event, handle };
}

type Bodies<C extends AnyContract> = {
  readonly [S in 'jobs' | 'calls' | 'loaders' | 'procedures' as keyof C[S] extends never ? never : S]: {
    readonly [K in keyof C[S]]: BodyOf<C[S][K]>;
  };
};

/** The body of a declared job, call, loader or procedure: `BodyOf<typeof people.calls.contact>`. */
export type BodyOf<X> =
  X extends Job<infer P>
    ? JobBody<P>
    : X extends Call<infer I, infer O>
      ? CallBody<I, O>
      : X extends Loader<infer K, infer V>
        ? LoaderBody<K, V>
        : X extends Procedure<infer A, infer R>
          ? ProcedureBody<A, R>
          : never;

interface Wiring {
  /** Modules that must be on first. */
  readonly requires?: readonly AnyContract[];
  readonly schema: readonly (SchemaPart | Alongside)[];
  readonly listens?: readonly Listener[];
  /** What it keeps for agencies, in the order in which that is handed over; by name. */
  readonly holdings?: Readonly<Record<string, Holding>>;
  /** What waits for modules to finish it; by name. */
  readonly openWork?: Readonly<Record<string, OpenWork>>;
  /** Plain HTTP, where GraphQL does not fit: file bodies. */
  readonly routes?: readonly Route[];
  /** Of the module that keeps persons: finds the one for whom an identity provider vouches, or enters them. */
  readonly identifies?: Call<VouchedPerson, number>;
  /** Only for modules from npm: the folder with their migrations. */
  readonly migrations?: URL;
}

/** The bodies of a contract: exactly what was declared, or it does not compile. */
export type Implementation<C extends AnyContract> = Wiring & Bodies<C>;

interface AnyBodies {
  readonly jobs?: Readonly<Record<string, JobBody<unknown>>>;
  readonly calls?: Readonly<Record<string, CallBody<unknown, unknown>>>;
  readonly loaders?: Readonly<Record<string, LoaderBody<never, unknown>>>;
  readonly procedures?: Readonly<Record<string, ProcedureBody<unknown, unknown>>>;
}

/** A module as the platform sees it: every body beside its declaration. */
export interface Module {
  readonly contract: AnyContract;
  readonly requires: readonly AnyContract[];
  readonly schema: readonly (SchemaPart | Alongside)[];
  readonly listens: readonly Listener[];
  readonly holdings: readonly NamedHolding[];
  readonly openWork: readonly NamedOpenWork[];
  readonly routes: readonly Route[];
  readonly identifies: Call<VouchedPerson, number> | undefined;
  readonly migrations: URL | undefined;
  readonly jobs: readonly { readonly job: Job<unknown>; readonly run: JobBody<unknown> }[];
  readonly calls: readonly {
    readonly call: Call<unknown, unknown>;
    readonly run: CallBody<unknown, unknown>;
  }[];
  readonly loaders: readonly {
    readonly loader: Loader<never, unknown>;
    readonly load: LoaderBody<never, unknown>;
  }[];
  readonly procedures: readonly {
    readonly procedure: Procedure<unknown, unknown>;
    readonly body: ProcedureBody<unknown, unknown>;
  }[];
}

/** Implements a contract: pairs every declared thing with its body. */
export function implement<C extends AnyContract>(contract: C, body: Implementation<C>): Module {
  const erased: object = body;
  if (!isWired(erased)) throw new Error(`${contract.id} is implemented without a schema`);
  const paired = <D, B>(
    kind: string,
    declared: Readonly<Record<string, D>>,
    bodies: Readonly<Record<string, B>> = {},
  ): [D, B][] =>
    Object.entries(declared).map(([name, declaration]) => {
      const found = bodies[name];
      if (found === undefined)
        throw new Error(`${contract.id} declares the ${kind} ${name}, but has no body for it`);
      return [declaration, found];
    });
  const named = <V>(values: Readonly<Record<string, V>> = {}) =>
    Object.entries(values).map(([name, value]) => ({ ...value, name: `${contract.id}.${name}` }));
  return {
    contract,
    requires: erased.requires ?? [],
    schema: erased.schema,
    listens: erased.listens ?? [],
    holdings: named(erased.holdings),
    openWork: named(erased.openWork),
    routes: erased.routes ?? [],
    identifies: erased.identifies,
    migrations: erased.migrations,
    jobs: paired('job', contract.jobs, erased.jobs).map(([job, run]) => ({ job, run })),
    calls: paired('call', contract.calls, erased.calls).map(([call, run]) => ({ call, run })),
    loaders: paired('loader', contract.loaders, erased.loaders).map(([loader, load]) => ({ loader, load })),
    procedures: paired('procedure', contract.procedures, erased.procedures).map(([procedure, found]) => ({
      procedure,
      body: found,
    })),
  };
}

// The compiler cannot see that bodies mapped over a contract are records; Implementation has checked every entry.
function isWired(body: object): body is Wiring & AnyBodies {
  return 'schema' in body;
}
