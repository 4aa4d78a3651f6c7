import type { Act, Context } from './context.ts';
import type { AnyContract, Permission } from './contract.ts';
import type { NamedHolding } from './holding.ts';
import type { ModulePlan, ModuleWork } from './module-plan.ts';

/** What may be done with a module. */
export const ModuleState = {
  ON: 'on',
  /** It takes nothing new that it would have to finish; what was begun goes on. */
  DRAINING: 'draining',
  /** It can be read; its acts are refused, and its jobs wait. */
  FROZEN: 'frozen',
  OFF: 'off',
} as const;
export type ModuleState = (typeof ModuleState)[keyof typeof ModuleState];

/** A module as an administrator sees it. */
export interface InstalledModule {
  readonly id: string;
  readonly title: string;
  readonly enabled: boolean;
  readonly state: ModuleState;
  readonly requires: readonly string[];
  readonly requiredBy: readonly string[];
  /** Set when this process could not serve the module although it is switched on. */
  readonly fault: string | null;
}

export type SwitchOutcome =
  /** `state` is what it is in now: one that is off has nothing to drain, and stays off. */
  | { readonly kind: 'switched'; readonly state: ModuleState }
  | { readonly kind: 'unknown' }
  /** It is off, and what is off cannot be read on. */
  | { readonly kind: 'off' }
  /** These modules stand in the way: they require it, or it requires them. */
  | {
      readonly kind: 'refused';
      readonly because: 'required-by' | 'requires';
      readonly modules: readonly string[];
    }
  /** The graph could not be composed; everything stays as it was. */
  | { readonly kind: 'broken'; readonly reason: string };

/** The administrator's hold on the modules. */
export interface ModuleDesk {
  list(): readonly InstalledModule[];
  /** The contracts of all that is installed, on or off, the platform's first. */
  contracts(): readonly AnyContract[];
  /** What an account may be allowed to do, by every module that is installed. */
  permissions(): readonly Permission[];
  /** What is kept for agencies by every module that is installed: one that is off keeps it, too. */
  holdings(): readonly NamedHolding[];
  /** What a module has to finish; null where there is none of this id. */
  workOf(ctx: Context, id: string): Promise<ModuleWork | null>;
  /** What it would mean to switch a module; null where there is none of this id. Nothing is changed. */
  plan(ctx: Context, id: string, enabled: boolean): Promise<ModulePlan | null>;
  /** Lets nobody else switch a module until the transaction ends: the second decides on what the first left. */
  hold(act: Act): Promise<void>;
  /**
   * Lets nobody begin anything in a module until the transaction ends, and waits for those who are about to: what is
   * counted behind it is all that there will be.
   */
  close(act: Act, id: string): Promise<void>;
  /**
   * Puts a module into a state, under `hold`, and records it: it stands or falls with the transaction, and every process
   * follows behind the commit.
   */
  put(act: Act, id: string, state: ModuleState): Promise<SwitchOutcome>;
  /** Makes this process follow at once, once the transaction of a change has ended. */
  reload(): Promise<void>;
}
