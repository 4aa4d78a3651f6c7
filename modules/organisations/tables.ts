import type { GeneratedAlways } from 'kysely';
import type { Agency, AgencySuccession, Succession, Unit, UnitKind } from './model.ts';
import type { ReorganisationTables } from './reorganisation/tables.ts';
import type { WorkingTimeTables } from './working-time/tables.ts';

/** A null `validFrom` means "since before the records"; `validTo` is the first day it no longer is. */
type Named<T> = Omit<T, 'id' | 'plainName'> & {
  readonly id: GeneratedAlways<number>;
  readonly plainName: GeneratedAlways<string>;
};

/** The tables of the Postgres schema "organisations"; days are `YYYY-MM-DD`. */
export type OrganisationsTables = ReorganisationTables &
  WorkingTimeTables & {
    'organisations.unit': Named<Omit<Unit, 'kind' | 'parent' | 'successions'>> & { readonly kind: UnitKind };
    'organisations.succession': Omit<Succession, 'to'>;
    'organisations.agency': Named<Omit<Agency, 'unit' | 'successions'>> & {
      readonly parentId: number | null;
      readonly codesEvidence: 'found' | 'recalled' | 'assigned';
    };
    'organisations.agencySuccession': Omit<AgencySuccession, 'to'>;
  };
