import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Permission } from './contract.ts';

/** Where an account may use a permission: in one agency or, with `null`, everywhere. */
export interface Grant {
  readonly permission: string;
  readonly agencyId: number | null;
}

/** The agencies in which something is allowed; `everywhere` includes those that do not exist yet. */
export type Reach = 'everywhere' | readonly number[];

/** The level at which a person's identity was proven (Decree 69/2024/NĐ-CP: 1 or 2); 0 where it was not. */
export type Assurance = 0 | 1 | 2;

/** What a registered program may have our data for. */
export interface Purpose {
  readonly code: string;
  /** Whether personal data may be given for it. */
  readonly personal: boolean;
}

/** How much a registered program may ask. */
export interface ClientLimits {
  readonly operationsPerSecond: number;
  readonly sockets: number;
}

/** For whom somebody acts, by a delegation. */
export interface Principal {
  readonly accountId: number;
  readonly name: string;
}

/** In the place of whoever asks; no row has them. */
export const SOMEBODY = { accountId: Number.MIN_SAFE_INTEGER, personId: Number.MIN_SAFE_INTEGER + 1 };

interface Who {
  readonly accountId: number;
  readonly personId: number | null;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly assurance?: Assurance;
  readonly purpose?: Purpose | null;
  readonly limits?: ClientLimits | null;
  readonly triesOut?: boolean;
  readonly actingFor?: Principal | null;
  readonly holdsUntil?: Date | null;
  readonly sessionId?: number | null;
}

/** Officers are of a few hundred forms, and persons of a handful. */
const somebodies = new LRUCache<string, Viewer>({ max: 2_000 });

/** Who asks. Made by the identity room from a token and never changed afterwards. */
export class Viewer {
  readonly accountId: number;
  /** The natural person behind the account; null for offices and partner organisations. */
  readonly personId: number | null;
  readonly name: string;
  readonly assurance: Assurance;
  /** Of a program; null for people. */
  readonly purpose: Purpose | null;
  /** Of a program; null for people. */
  readonly limits: ClientLimits | null;
  /** Whether it is a program in the sandbox: what is real is not for it. */
  readonly triesOut: boolean;
  /** Null for somebody who acts for himself. */
  readonly actingFor: Principal | null;
  /** When a right begins or ends by the calendar, so that the viewer is another; null where none does. */
  readonly holdsUntil: Date | null;
  /** Of the session in which it asks; null outside of one. */
  readonly sessionId: number | null;
  readonly #grants: readonly Grant[];
  #somebody: Viewer | undefined;
  #rights: string | undefined;
  #powers: string | undefined;

  constructor({
    accountId,
    personId,
    name,
    grants,
    assurance = 0,
    purpose = null,
    limits = null,
    triesOut = false,
    actingFor = null,
    holdsUntil = null,
    sessionId = null,
  }: Who) {
    this.accountId = accountId;
    this.personId = personId;
    this.name = name;
    this.assurance = assurance;
    this.purpose = purpose;
    this.limits = limits;
    this.triesOut = triesOut;
    this.actingFor = actingFor;
    this.holdsUntil = holdsUntil;
    this.sessionId = sessionId;
    this.#grants = grants;
  }

  /** What kind of account it is; limits differ by it. */
  get kind(): 'person' | 'staff' | 'client' {
    if (this.purpose !== null) return 'client';
    return this.personId === null ? 'staff' : 'person';
  }

  /** Whether it may do anything for an office. */
  get isGranted(): boolean {
    return this.#grants.length > 0;
  }

  /** The agency for which it works; null for a person, and where its grants are in several or in none. */
  get office(): number | null {
    const [agency, ...more] = new Set(this.#grants.flatMap(({ agencyId }) => agencyId ?? []));
    return agency === undefined || more.length > 0 ? null : agency;
  }

  /** Equal for viewers who see the same: the account, and what it may where. */
  get rights(): string {
    const { accountId, personId, assurance, purpose, triesOut, actingFor } = this;
    this.#rights ??= createHash('sha1')
      .update(JSON.stringify([accountId, personId, this.#grants, assurance, purpose, triesOut, actingFor]))
      .digest('base64');
    return this.#rights;
  }

  /**
   * Somebody with the same rights, whoever it is: ids that are nobody's stand for theirs. A statement that is made for
   * this one serves all of them.
   */
  get somebody(): Viewer {
    this.#somebody ??= this.#ofMyForm();
    return this.#somebody;
  }

  #ofMyForm(): Viewer {
    const { personId, assurance, purpose, triesOut, actingFor } = this;
    const grants = this.#grants;
    const key = JSON.stringify([personId === null, grants, assurance, purpose, triesOut, actingFor]);
    const known = somebodies.get(key);
    if (known !== undefined) return known;
    const made = new Viewer({
      accountId: SOMEBODY.accountId,
      personId: personId === null ? null : SOMEBODY.personId,
      name: '',
      grants,
      assurance,
      purpose,
      triesOut,
      actingFor,
    });
    somebodies.set(key, made);
    return made;
  }

  /** Equal for viewers who may the same, where it does not matter whose account it is. */
  get powers(): string {
    const { personId, assurance, purpose, triesOut } = this;
    this.#powers ??= createHash('sha1')
      .update(JSON.stringify([personId, this.#grants.map(grantText).sort(), assurance, purpose, triesOut]))
      .digest('base64');
    return this.#powers;
  }

  /** Where the viewer may use the permission; an empty list means nowhere. */
  reach(permission: Permission): Reach {
    const held = this.#grants.filter((grant) => grant.permission === permission.name);
    if (held.some((grant) => grant.agencyId === null)) return 'everywhere';
    return held.flatMap((grant) => (grant.agencyId === null ? [] : [grant.agencyId]));
  }

  /** Whether the viewer may use the permission in this agency; without an agency, anywhere at all. */
  may(permission: Permission, agencyId?: number): boolean {
    const reach = this.reach(permission);
    if (reach === 'everywhere') return true;
    return agencyId === undefined ? reach.length > 0 : reach.includes(agencyId);
  }
}

function grantText({ permission, agencyId }: Grant): string {
  return `${permission} ${agencyId ?? ''}`;
}
