import type { ZodObject } from 'zod';
import type {
  BrokenOperation,
  Dependant,
  LaneJobs,
  ModuleState,
  ModuleWork,
} from '../../server/kit/index.ts';

/** A module as an administrator sees it (phân hệ). */
export class ModuleInfo {
  declare readonly id: string;
  declare readonly title: string;
  declare readonly enabled: boolean;
  declare readonly state: ModuleState;
  declare readonly requires: readonly string[];
  declare readonly requiredBy: readonly string[];
  declare readonly fault: string | null;
}

/** What it would mean to switch a module. */
export class ModulePlan {
  declare readonly module: string;
  declare readonly enabled: boolean;
  declare readonly dependants: readonly Dependant[];
  declare readonly missing: readonly string[];
  declare readonly openWork: ModuleWork['openWork'];
  declare readonly jobs: readonly LaneJobs[];
  declare readonly leaving: readonly string[];
  declare readonly coming: readonly string[];
  declare readonly breaking: readonly BrokenOperation[];
  declare readonly followers: number;
  declare readonly silentProcesses: number;
  declare readonly fault: string | null;
}

/** How a module is switched off. */
export const SwitchMode = { REFUSE: 'refuse', DRAIN: 'drain', FREEZE: 'freeze' } as const;
export type SwitchMode = (typeof SwitchMode)[keyof typeof SwitchMode];

/** What became of a change. */
export const ChangeOutcome = {
  SCHEDULED: 'scheduled',
  DRAINING: 'draining',
  DONE: 'done',
  REFUSED: 'refused',
  CANCELLED: 'cancelled',
  REPLACED: 'replaced',
} as const;
export type ChangeOutcome = (typeof ChangeOutcome)[keyof typeof ChangeOutcome];

/** A change of a module that somebody asked for. */
export class ModuleChange {
  declare readonly id: number;
  declare readonly moduleId: string;
  declare readonly enabled: boolean;
  declare readonly mode: SwitchMode | null;
  declare readonly at: Date;
  declare readonly plan: ModulePlan;
  declare readonly requestedBy: string;
  declare readonly requestedAt: Date;
  declare readonly outcome: ChangeOutcome;
  declare readonly endedAt: Date | null;
  declare readonly endedBy: string | null;
  declare readonly refusal: string | null;
  declare readonly refusalVi: string | null;
  declare readonly refusalEn: string | null;
}

/** The settings of a module as they hold now (cấu hình). */
export class ModuleSettings {
  declare readonly module: string;
  /** 0 where nobody has set any. */
  declare readonly version: number;
  /** What may be set. */
  declare readonly form: ZodObject;
  /** With the defaults of what is not set. */
  declare readonly values: Readonly<Record<string, unknown>>;
}

/** That somebody set them. */
export class SettingsChange {
  declare readonly id: number;
  declare readonly module: string;
  declare readonly version: number;
  declare readonly former: string;
  declare readonly settings: string;
  declare readonly changedBy: string | null;
  declare readonly changedAt: Date;
}
