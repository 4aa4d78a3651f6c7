import type { ZodObject, ZodType } from 'zod';
import type { Event, Unnamed } from './event.ts';
import { mapped } from './mapped.ts';

/** Something an account may be allowed to do, with the sentence an administrator reads before granting it. */
export interface Permission {
  readonly kind: 'permission';
  readonly name: string;
  readonly sentence: string;
  /** Whether it takes two persons to give it. Programs do not get it, and nobody delegates it. */
  readonly administrative: boolean;
}

/** Work that can be given to a module; it runs in the queue `<module>.<lane>`, and may run twice. */
export interface Job<P> {
  readonly kind: 'job';
  readonly name: string;
  readonly queue: string;
  readonly payload: ZodType<P>;
  readonly attempts: number;
  /** Seconds after which it is done again and again by itself; undefined for work that somebody gives. */
  readonly every: number | undefined;
}

/** What another module may ask in process, inside the caller's transaction. */
export interface Call<I, O> {
  readonly kind: 'call';
  readonly name: string;
  readonly input: ZodType<I>;
  readonly output: ZodType<O>;
}

/** A batched read that other modules may use. */
export interface Loader<K, V> {
  readonly kind: 'loader';
  readonly name: string;
  /** Carries the types; never present. */
  readonly carries?: (key: K) => V;
}

/** An administrative procedure with its national code: the form a citizen fills in, and what a grant yields. */
export interface Procedure<A, R> {
  readonly kind: 'procedure';
  readonly name: string;
  readonly code: string;
  readonly application: ZodType<A>;
  readonly result: ZodType<R>;
}

/** The type-only part of a loader's declaration: `loads<number, Person>()`. */
export interface LoaderShape<K, V> {
  readonly carries?: (key: K) => V;
}

export function loads<K, V>(): LoaderShape<K, V> {
  return {};
}

interface PermissionDeclaration {
  readonly sentence: string;
  readonly administrative: boolean;
}

interface JobDeclaration {
  readonly lane: string;
  readonly payload: ZodType;
  /** How often it is tried before it is parked; 15 by default, which with doubling pauses is one to two hours. */
  readonly attempts?: number;
  /** It is done by itself every so many seconds, once for all processes; its payload is the empty object. */
  readonly every?: number;
}

export interface Declaration {
  /** Prefix of every name, and the name of the module's Postgres schema. */
  readonly id: string;
  /** What an administrator reads. */
  readonly title: string;
  /**
   * What an administrator may tune while it runs, read afresh by whoever uses it: each with a default, the limits that it
   * keeps to, and `.meta({ title })` in Vietnamese and English. Never a secret: everybody who administers reads it.
   */
  readonly settings?: ZodObject;
  /** By name the sentence that an administrator reads; with more to say of it, beside the rest. */
  readonly permissions?: Readonly<Record<string, string | PermissionDeclaration>>;
  readonly loaders?: Readonly<Record<string, LoaderShape<never, unknown>>>;
  /** Facts that it announces, in the past tense, each made by `event`. */
  readonly events?: Readonly<Record<string, Unnamed<ZodType>>>;
  readonly jobs?: Readonly<Record<string, JobDeclaration>>;
  readonly procedures?: Readonly<
    Record<string, { readonly code: string; readonly application: ZodType; readonly result: ZodType }>
  >;
  readonly calls?: Readonly<Record<string, { readonly input: ZodType; readonly output: ZodType }>>;
}

type PayloadOf<S> = S extends ZodType<infer P> ? P : never;

/** What a declaration becomes: the same names, each a value that carries its type. */
export interface Contract<D extends Declaration = Declaration> {
  readonly id: D['id'];
  readonly title: string;
  readonly settings: D extends { readonly settings: infer S extends ZodObject } ? S : undefined;
  readonly permissions: { readonly [K in keyof D['permissions']]: Permission };
  readonly loaders: {
    readonly [K in keyof D['loaders']]: D['loaders'][K] extends LoaderShape<infer A, infer B>
      ? Loader<A, B>
      : never;
  };
  readonly events: {
    readonly [K in keyof D['events']]: D['events'][K] extends { payload: infer P }
      ? Event<PayloadOf<P>>
      : never;
  };
  readonly jobs: {
    readonly [K in keyof D['jobs']]: D['jobs'][K] extends { payload: infer P } ? Job<PayloadOf<P>> : never;
  };
  readonly procedures: {
    readonly [K in keyof D['procedures']]: D['procedures'][K] extends {
      application: infer A;
      result: infer R;
    }
      ? Procedure<PayloadOf<A>, PayloadOf<R>>
      : never;
  };
  readonly calls: {
    readonly [K in keyof D['calls']]: D['calls'][K] extends { input: infer I; output: infer O }
      ? Call<PayloadOf<I>, PayloadOf<O>>
      : never;
  };
}

/** A contract whose types are not looked at: what the platform works with. */
export interface AnyContract {
  readonly id: string;
  readonly title: string;
  readonly settings: ZodObject | undefined;
  readonly permissions: Readonly<Record<string, Permission>>;
  readonly loaders: Readonly<Record<string, Loader<never, unknown>>>;
  readonly events: Readonly<Record<string, Event<unknown>>>;
  readonly jobs: Readonly<Record<string, Job<unknown>>>;
  readonly procedures: Readonly<Record<string, Procedure<unknown, unknown>>>;
  readonly calls: Readonly<Record<string, Call<unknown, unknown>>>;
}

const ID = /^[a-z][a-z0-9_]{1,30}$/;

/** Declares what a module shares. Names on the wire are made here, `<module>.<name>`, and nowhere else. */
export function defineContract<const D extends Declaration>(declaration: D): Contract<D>;
export function defineContract(declaration: Declaration): AnyContract {
  const { id } = declaration;
  if (!ID.test(id)) throw new Error(`A module id is lower case, ${ID}: ${id}`);
  const permissions = mapped(
    declaration.permissions ?? {},
    (declared, name): Permission => ({
      kind: 'permission',
      name: `${id}.${name}`,
      ...(typeof declared === 'string' ? { sentence: declared, administrative: false } : declared),
    }),
  );
  return {
    id,
    title: declaration.title,
    settings: declaration.settings,
    permissions,
    loaders: mapped(declaration.loaders ?? {}, (_, name) => ({ kind: 'loader', name: `${id}.${name}` })),
    events: mapped(declaration.events ?? {}, (event, name) => event.named(id, name, permissions)),
    jobs: mapped(declaration.jobs ?? {}, ({ lane, payload, attempts, every }, name) => ({
      kind: 'job',
      name: `${id}.${name}`,
      queue: `${id}.${lane}`,
      payload,
      attempts: attempts ?? 15,
      every,
    })),
    procedures: mapped(declaration.procedures ?? {}, (procedure, name) => ({
      kind: 'procedure',
      name: `${id}.${name}`,
      ...procedure,
    })),
    calls: mapped(declaration.calls ?? {}, (call, name) => ({
      kind: 'call',
      name: `${id}.${name}`,
      ...call,
    })),
  };
}
