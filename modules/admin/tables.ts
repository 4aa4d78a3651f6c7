import type { Generated, JSONColumnType } from 'kysely';
import type { ChangeOutcome, ModulePlan, SwitchMode } from './model.ts';

/** The tables of the Postgres schema "admin", and what of the platform's rows the administration writes. */
export type AdminTables = {
  'admin.moduleChange': {
    id: Generated<number>;
    moduleId: string;
    enabled: boolean;
    /** How it is switched off; null where it is switched on. */
    mode: SwitchMode | null;
    /** When it begins. */
    at: Date;
    /** JSON, as it was when the change was asked for. */
    plan: JSONColumnType<ModulePlan>;
    requestedBy: number;
    requestedAt: Date;
    outcome: ChangeOutcome;
    endedAt: Generated<Date | null>;
    endedBy: Generated<number | null>;
    refusal: Generated<string | null>;
    refusalVi: Generated<string | null>;
    refusalEn: Generated<string | null>;
  };
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
