import type { Viewer } from '../../server/kit/index.ts';
import { procedures } from './contract.ts';

/** Whether somebody fills the catalogue: it is that of the whole province. */
export function keepsCatalogue(viewer: Viewer | null): boolean {
  return viewer?.reach(procedures.permissions.manageCatalogue) === 'everywhere';
}
