import type { Generated } from 'kysely';

/** The tables of the Postgres schema "residence". */
export type ResidenceTables = {
  'residence.residenceEntry': {
    id: Generated<number>;
    dossierId: number;
    agencyId: number;
    applicantId: number;
    year: number;
    number: number;
    registeredOn: string;
    fullName: string;
    birthDate: string;
    address: string;
    householder: string | null;
    registrarId: number;
  };
  'residence.residenceEntryCounter': { agencyId: number; year: number; last: number };
};
