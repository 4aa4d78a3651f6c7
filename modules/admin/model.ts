import type { ZodObject } from 'zod';

/** A module as an administrator sees it (phân hệ). */
export class ModuleInfo {
  declare readonly id: string;
  declare readonly title: string;
  declare readonly enabled: boolean;
  declare readonly requires: readonly string[];
  declare readonly requiredBy: readonly string[];
  declare readonly fault: string | null;
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
