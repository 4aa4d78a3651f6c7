import type { AnyContract, Permission } from './contract.ts';
import type { NamedHolding } from './holding.ts';
import type { Viewer } from './viewer.ts';

/** A module as an administrator sees it. */
export interface ModuleState {
  readonly id: string;
  readonly title: string;
  readonly enabled: boolean;
  readonly requires: readonly string[];
  readonly requiredBy: readonly string[];
  /** Set when this process could not serve the module although it is switched on. */
  readonly fault: string | null;
}

export type SwitchOutcome =
  | { readonly kind: 'switched' }
  | { readonly kind: 'unknown' }
  /** These modules stand in the way: they require it, or it requires them. */
  | {
      readonly kind: 'refused';
      readonly because: 'required-by' | 'requires';
      readonly modules: readonly string[];
    }
  /** The graph could not be composed; everything stays as it was. */
  | { readonly kind: 'broken'; readonly reason: string };

/** Who switches, and in which request. */
export interface Switcher {
  readonly viewer: Pick<Viewer, 'accountId' | 'actingFor' | 'office'>;
  readonly requestId: string;
}

/** The administrator's hold on the modules. */
export interface ModuleDesk {
  list(): readonly ModuleState[];
  /** The contracts of all that is installed, on or off, the platform's first. */
  contracts(): readonly AnyContract[];
  /** What an account may be allowed to do, by every module that is installed. */
  permissions(): readonly Permission[];
  /** What is kept for agencies by every module that is installed: one that is off keeps it, too. */
  holdings(): readonly NamedHolding[];
  set(id: string, enabled: boolean, by: Switcher): Promise<SwitchOutcome>;
}
