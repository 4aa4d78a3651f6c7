import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import type { Version } from '../acts/dossier-for.ts';
import { offerOf } from '../intake/offer-of.ts';
import type { DossierRow } from '../queries/dossier.ts';
import type { Counted } from './due-of.ts';

/** A time limit, and when it ends. */
export interface Limit extends Pick<Counted, 'amount' | 'unit'> {
  readonly dueAt: Date;
}

/**
 * As long as a case takes by its channel, from a moment on. Null where the catalogue states no exact limit: none is
 * invented.
 */
export async function limitFrom(
  act: Act,
  { agencyId, channel, caseName }: Pick<DossierRow, 'agencyId' | 'channel' | 'caseName'>,
  version: Version,
  receivedAt: Date,
): Promise<Limit | null> {
  const { timeAmount: amount, timeUnit: unit } = offerOf(version, channel, caseName);
  if (amount === null || unit === null || unit === 'none') return null;
  const dueAt = await act.call(organisations.calls.dueAt, { agencyId, receivedAt, amount, unit });
  return { amount, unit, dueAt };
}
