import type { Generated } from 'kysely';

/** What of the platform's rows the administration writes. */
export type AdminTables = {
  'server.moduleSetting': {
    id: Generated<number>;
    moduleId: string;
    version: number;
    /** JSON text going in. */
    value: string;
    changedBy: number;
    changedAt: Date;
  };
  'server.jobRerun': {
    id: Generated<number>;
    queue: string;
    job: string;
    byAccount: number;
    at: Date;
  };
};
