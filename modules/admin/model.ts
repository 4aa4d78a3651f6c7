/** A module as an administrator sees it (phân hệ). */
export class ModuleInfo {
  declare readonly id: string;
  declare readonly title: string;
  declare readonly enabled: boolean;
  declare readonly requires: readonly string[];
  declare readonly requiredBy: readonly string[];
  declare readonly fault: string | null;
}
