import type { GeneratedAlways } from 'kysely';
import type {
  AffectedState,
  AffectedThing,
  AgencyChange,
  Reorganisation,
  ReorganisationState,
  UnitChange,
} from './model.ts';

/** Reorganisations, and what each of them changes. */
export type ReorganisationTables = {
  'organisations.reorganisation': Omit<
    Reorganisation,
    'id' | 'state' | 'planner' | 'confirmer' | 'affected'
  > & {
    readonly id: GeneratedAlways<number>;
    readonly state: GeneratedAlways<ReorganisationState>;
    /** The rows of the file, as they were read. */
    readonly rows: unknown;
    /** Who may take over from whom, by these rows. */
    readonly succession: unknown;
    readonly surveyedAt: Date | null;
    readonly begunAt: Date | null;
  };
  'organisations.unitChange': Omit<UnitChange, 'id' | 'unit'> & { readonly id: GeneratedAlways<number> };
  'organisations.agencyChange': Omit<AgencyChange, 'id' | 'agency'> & {
    readonly id: GeneratedAlways<number>;
  };
  'organisations.affectedThing': Omit<AffectedThing, 'id' | 'state' | 'candidates' | 'agency'> & {
    readonly id: GeneratedAlways<number>;
    readonly state: GeneratedAlways<AffectedState>;
    /** In which order holdings are handed over. */
    readonly place: number;
    readonly thing: string;
    /** Of what goes to every successor: to which this is. */
    readonly part: string;
    readonly stays: boolean;
    /** Codes of the agencies that may take it over; none: any agency. */
    readonly candidates: readonly string[];
    readonly decidedBy: number | null;
  };
};
