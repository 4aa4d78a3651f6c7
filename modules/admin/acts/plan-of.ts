import type { Context, ModulePlan } from '../../../server/kit/index.ts';
import { ModuleNotFound } from '../refusals.ts';

/** What it would mean to switch a module. @throws ModuleNotFound */
export async function planOf(ctx: Context, id: string, enabled: boolean): Promise<ModulePlan> {
  const plan = await ctx.modules.plan(ctx, id, enabled);
  if (plan === null) throw new ModuleNotFound(id);
  return plan;
}
