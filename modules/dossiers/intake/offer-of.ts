import { type Channel, USUAL_CASE } from '../../procedures/model.ts';
import type { Version } from '../acts/dossier-for.ts';
import { CaseNotOffered } from './refusals.ts';

/**
 * What the catalogue offers in a case by a channel. Where no case is named it is the only one, or the usual one. The
 * catalogue states time and fee for each channel by which a procedure may be handed in (Decree 63/2010 Art. 8(2): the
 * way of filing; LayThuTuc: CACHTHUCTHUCHIEN): a channel that it does not name is closed, and no other stands in for it.
 * @throws CaseNotOffered
 */
export function offerOf(
  { offers }: Pick<Version, 'offers'>,
  channel: Channel,
  wanted: string | null,
): Version['offers'][number] {
  const open = offers.filter((offer) => offer.channel === channel);
  const [only, ...more] = open;
  if (wanted === null && only !== undefined && more.length === 0) return only;
  const found = open.find(({ caseName }) => caseName === (wanted ?? USUAL_CASE));
  if (found === undefined) throw new CaseNotOffered(open.map(({ caseName }) => caseName));
  return found;
}
