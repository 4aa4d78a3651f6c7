import type { Generated } from 'kysely';

export type LinkedTables = {
  'dossiers.linkedApplication': {
    id: Generated<number>;
    procedureId: number;
    applicantId: number;
    createdAt: Date;
  };
};
