import { inject } from 'vitest';
import { copyCluster } from './made-cluster.ts';

/** Puts the PostgreSQL that was made for the whole run into a folder: for what is not about making one. */
export function copyMade(folder: string): Promise<void> {
  return copyCluster(inject('made'), folder);
}
