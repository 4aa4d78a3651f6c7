import type { Generated } from 'kysely';

/** The tables of the Postgres schema "insurance". */
export type InsuranceTables = {
  'insurance.healthCard': {
    id: Generated<number>;
    dossierId: number;
    agencyId: number;
    applicantId: number;
    year: number;
    number: number;
    issuedOn: string;
    fullName: string;
    birthDate: string;
    facility: string;
    registrarId: number;
  };
  'insurance.healthCardCounter': { agencyId: number; year: number; last: number };
};
