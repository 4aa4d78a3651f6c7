import type { Graph } from '../kit/graph.ts';
import type { Module } from '../kit/module.ts';

/** The modules of this installation. */
export interface Installed {
  /** Always on. */
  readonly platform: Module;
  /** The others, each after all that it requires. */
  readonly switchable: readonly Module[];
  /** The graph of the platform and these modules. @throws where they make none */
  graphOf(modules: readonly Module[]): Graph;
}
