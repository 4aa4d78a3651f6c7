import { dayOf } from '../../../server/kit/index.ts';
import type { Dossier } from '../../dossiers/model.ts';

/** The day on which a dossier was handed in or, as long as it is not, opened. */
export function handedInOn({ submittedAt, createdAt }: Pick<Dossier, 'submittedAt' | 'createdAt'>): string {
  return dayOf((submittedAt ?? createdAt).toTemporalInstant()).toString();
}
