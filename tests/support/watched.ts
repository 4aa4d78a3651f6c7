import { watch } from '../dossiers/watching.ts';
import type { Asker } from './asker.ts';
import { atRest } from './at-rest.ts';
import type { Province } from './province.ts';

/** Waits until a worker has done all there is to do, and told of every deadline that is to be told of by then. */
export async function watched(province: Province, administrator: Asker): Promise<void> {
  await atRest(province, administrator);
  await watch(province);
  await atRest(province, administrator);
}
