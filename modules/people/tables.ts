import type { Generated, GeneratedAlways } from 'kysely';

/** The tables of the Postgres schema "people". */
export type PeopleTables = {
  'people.person': {
    id: Generated<number>;
    fullName: string;
    citizenNumber: string | null;
    birthDate: string | null;
    email: string | null;
    phone: string | null;
    address: string | null;
    plainName: GeneratedAlways<string>;
  };
};
