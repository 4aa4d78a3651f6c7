import type { ZodObject, ZodType, z } from 'zod';
import type { Permission } from './contract.ts';
import { type PayloadField, payloadFields } from './payload-fields.ts';
import type { One } from './relation.ts';

/** A fact that a module announces, in the past tense, and who may follow it. */
export interface Event<P> {
  readonly kind: 'event';
  readonly name: string;
  /** The name of its type in the graph. */
  readonly typename: string;
  readonly payload: ZodType<P>;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly sample: P;
  readonly fields: readonly PayloadField[];
  /** The payload's fields that say what it concerns; stored with the event, and asked without opening the payload. */
  readonly about: {
    readonly agency: string | null;
    readonly procedure: string | null;
    readonly subject: string | null;
    readonly person: string | null;
  };
  readonly things: Readonly<Record<string, One<never, object>>>;
  /** The interface of all events with this payload and these things; null where it is the only one. */
  readonly family: Family | null;
  /** Null for an event that stays inside: no client ever sees one. */
  readonly followers: Followers | null;
}

/** Events that say the same of different things that happened. */
export interface Family {
  /** The name of their interface in the graph. */
  readonly name: string;
  readonly description: string;
}

interface Followers {
  /** Lets an account follow it in an agency, without its personal fields. */
  readonly follow: Permission | null;
  /** Lets an account follow the whole of it in an agency. */
  readonly read: Permission | null;
  /** Whoever is signed in may follow it. */
  readonly everybody: boolean;
}

type KeyOf<P, V> = { [K in keyof P & string]: P[K] extends V ? K : never }[keyof P & string];

interface Stated<P> {
  /** 1 by default. It rises when a field is added, which old events do not have: it is optional. None is taken away. */
  readonly version?: number;
  /** In both languages, as in the title of a module. */
  readonly title: string;
  readonly description: string;
  /** What one looks like; invented. */
  readonly sample: P;
  /** Told only to the person concerned, to who may `read` it, and for a purpose that allows it. */
  readonly personal?: readonly (keyof P & string)[];
  /** Where it happened. */
  readonly agency?: KeyOf<P, number | null>;
  /** The national code of the procedure. */
  readonly procedure?: KeyOf<P, string | null | undefined>;
  /** What it happened to: events of one subject keep their order. */
  readonly subject?: KeyOf<P, number | string | null>;
  /** Whom it concerns: they may follow it, and see the whole of it. */
  readonly person?: KeyOf<P, number | null>;
  /** The rows that it names, read with the rights of the moment: null where these have ended, or the row has gone. */
  readonly things?: Readonly<Record<string, One<P, object>>>;
  /** Of events that are declared alike: clients then select the fields of all of them at once. */
  readonly family?: Family;
  /**
   * Who else may follow it: holders of these permissions of the same module, in the agency; nobody outside; or whoever
   * is signed in.
   */
  readonly followers: { readonly follow?: string; readonly read?: string } | 'nobody' | 'everybody';
}

/** A declared event, before its contract has named it. */
export interface Unnamed<S extends ZodType> {
  readonly payload: S;
  named(module: string, name: string, permissions: Permissions): Event<unknown>;
}

type Permissions = Readonly<Record<string, Permission>>;

/**
 * Declares an event. A field or a permission that does not exist, a sample that is none and a thing that cannot be
 * joined do not compile, or end the start.
 */
export function event<S extends ZodObject>(payload: S, declaration: Stated<z.output<S>>): Unnamed<S> {
  return {
    payload,
    named: (module, name, permissions) => namedEvent(payload, declaration, module, name, permissions),
  };
}

/** Fields that every event has in the graph. */
const TAKEN = ['id', 'position', 'type', 'version', 'at'];

/** What is stated of an event whose payload is not looked at. */
type AnyStated = Pick<Stated<unknown>, 'version' | 'title' | 'description' | 'family' | 'followers'> & {
  readonly sample: unknown;
  readonly personal?: readonly string[];
  readonly things?: Event<unknown>['things'];
} & { readonly [K in keyof Event<unknown>['about']]?: string };

function namedEvent(
  payload: ZodType,
  stated: AnyStated,
  module: string,
  name: string,
  permissions: Permissions,
): Event<unknown> {
  const full = `${module}.${name}`;
  const { version = 1, title, description, personal = [], things = {}, followers } = stated;
  const fields = payloadFields(payload, personal);
  const taken = fields.find((field) => TAKEN.includes(field.name));
  if (taken !== undefined && followers !== 'nobody')
    throw new Error(`${full} has a field ${taken.name}, which every event has`);
  const permitted = (which: string | undefined): Permission | null => {
    if (which === undefined) return null;
    const found = permissions[which];
    if (found === undefined)
      throw new Error(`${full} names the permission ${which}, which ${module} has not`);
    return found;
  };
  const named = typeof followers === 'string' ? {} : followers;
  return {
    kind: 'event',
    name: full,
    typename: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    payload,
    version,
    title,
    description,
    sample: payload.parse(stated.sample),
    fields,
    about: {
      agency: stated.agency ?? null,
      procedure: stated.procedure ?? null,
      subject: stated.subject ?? null,
      person: stated.person ?? null,
    },
    things,
    family: stated.family ?? null,
    followers:
      followers === 'nobody'
        ? null
        : {
            follow: permitted(named.follow),
            read: permitted(named.read),
            everybody: followers === 'everybody',
          },
  };
}
