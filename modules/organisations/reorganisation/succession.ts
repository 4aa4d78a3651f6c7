import { z } from 'zod';
import type { Plan } from './plan.ts';

/** Who may take over from whom: what every thing of an agency is looked up in. */
export const succession = z.object({
  /** By agency that ends: the codes of its successors. */
  agencies: z.array(z.object({ agencyId: z.number(), successors: z.array(z.string()) })),
  /** By unit that ends: the codes of all agencies of its successors. */
  units: z.array(z.object({ unitId: z.number(), agencies: z.array(z.string()) })),
});
export type Succession = z.output<typeof succession>;

export function successionOf({ units, agencies }: Plan): Succession {
  const residents = Map.groupBy(agencies.residents, ({ unitCode }) => unitCode);
  return {
    agencies: [...Map.groupBy(agencies.changes, ({ agencyId }) => agencyId)].map(([agencyId, changes]) => ({
      agencyId,
      successors: changes.flatMap(({ successorCode }) => successorCode ?? []),
    })),
    units: [...Map.groupBy(units.changes, ({ unitId }) => unitId)].map(([unitId, changes]) => ({
      unitId,
      agencies: changes.flatMap(({ successorCode }) =>
        successorCode === null ? [] : (residents.get(successorCode) ?? []).map(({ code }) => code),
      ),
    })),
  };
}
