import type { Province } from './province.ts';

/** Switches a module whatever is open with it, as a dossier that is handed in in the same second can leave it. */
export async function forceModule(province: Province, moduleId: string, enabled: boolean): Promise<void> {
  await province
    .db()
    .insertInto('server.moduleState')
    .values({ moduleId, enabled, changedBy: null })
    .onConflict((conflict) => conflict.column('moduleId').doUpdateSet({ enabled }))
    .execute();
  await province.platform().registry.reload();
}
