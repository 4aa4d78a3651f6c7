import * as z from 'zod';
import { readText } from './rows.ts';

/** The day the districts ended and 151 communes became 46 (Resolution 202/2025/QH15). */
export const REORGANISED_ON = '2025-07-01';

const named = z.object({ code: z.string(), name: z.string(), nameEn: z.string() });
const commune = named.extend({ type: z.enum(['Phường', 'Xã', 'Thị trấn']) });
const oldUnits = z.object({
  province: named,
  districts: z.array(named.extend({ communes: z.array(commune) })),
});
const newUnits = z.object({ province: named, formerHoaBinh: z.array(commune) });

/** Province 17 with its districts and communes, all of which ended on the day of the reorganisation. */
export async function readOldUnits(): Promise<z.infer<typeof oldUnits>> {
  return oldUnits.parse(JSON.parse(await readText('units-2025-03.json')));
}

/** Province 25 and those of its communes that come from Hòa Bình. */
export async function readNewUnits(): Promise<z.infer<typeof newUnits>> {
  return newUnits.parse(JSON.parse(await readText('units-2025-07.json')));
}
