import { createHash } from 'node:crypto';
import type { Permission } from './contract.ts';

/** Where an account may use a permission: in one agency or, with `null`, everywhere. */
export interface Grant {
  readonly permission: string;
  readonly agencyId: number | null;
}

/** The agencies in which something is allowed; `everywhere` includes those that do not exist yet. */
export type Reach = 'everywhere' | readonly number[];

/** Who asks. Made by the identity room from a token and never changed afterwards. */
export class Viewer {
  readonly accountId: number;
  /** The natural person behind the account; null for offices and partner organisations. */
  readonly personId: number | null;
  readonly name: string;
  /** Whether it is a program of a partner organisation, and nobody who reads a screen. */
  readonly isClient: boolean;
  readonly #grants: readonly Grant[];
  #rights: string | undefined;

  constructor(who: {
    accountId: number;
    personId: number | null;
    name: string;
    grants: readonly Grant[];
    isClient?: boolean;
  }) {
    this.accountId = who.accountId;
    this.personId = who.personId;
    this.name = who.name;
    this.isClient = who.isClient ?? false;
    this.#grants = who.grants;
  }

  /** Equal for viewers who see the same: the account, and what it may where. */
  get rights(): string {
    this.#rights ??= createHash('sha1')
      .update(JSON.stringify([this.accountId, this.personId, this.#grants]))
      .digest('base64');
    return this.#rights;
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
