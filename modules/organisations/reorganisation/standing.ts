/** What stands on the eve of a reorganisation; what has ended by then, or begins later, is not in it. */
export interface Standing {
  readonly units: readonly StandingUnit[];
  readonly agencies: readonly StandingAgency[];
}

export interface StandingUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: number | null;
}

export interface StandingAgency {
  readonly id: number;
  readonly code: string;
  readonly legacyCode: string;
  readonly name: string;
  readonly kind: string;
  readonly department: string | null;
  readonly unitId: number | null;
  readonly parentId: number | null;
}
