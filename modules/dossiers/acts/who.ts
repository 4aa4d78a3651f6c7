import type { Permission, Viewer } from '../../../server/kit/index.ts';
import { Channel } from '../../procedures/model.ts';
import { deskOf } from '../between-agencies/desk-of.ts';
import { holderOf } from '../between-agencies/holder-of.ts';
import { dossiers } from '../contract.ts';

/**
 * Whoever may do this at the desk that takes it in, in the agency that decides, there while it has the dossier itself, in
 * the one that has it, there if that is another, in one whose opinion is awaited, or in the one that awaits it.
 */
export interface InOffice {
  readonly may: Permission;
  readonly where: 'receiving' | 'deciding' | 'home' | 'holding' | 'borrowing' | 'asked' | 'asking';
}

/**
 * The applicant, for whom the desk acts where it took the dossier in at the counter or by post; the officer to whom the
 * dossier was assigned; or an office. Of several any, or each.
 */
export type Who = 'applicant' | 'handler' | InOffice | readonly Who[] | { readonly each: readonly Who[] };

/** A dossier, as far as it says who may act on it. */
export interface Concerned {
  readonly applicantId: number;
  readonly handlerId: number | null;
  readonly agencyId: number;
  readonly holderAgencyId: number | null;
  readonly askedAgencyIds: readonly number[];
  readonly receivingAgencyId: number | null;
  readonly channel: Channel;
}

const { receiveDossiers, processDossiers } = dossiers.permissions;

export function isWho(viewer: Viewer | null, who: Who, dossier: Concerned): boolean {
  if (viewer === null) return false;
  const receiving = deskOf(dossier);
  if (who === 'applicant')
    return (
      viewer.personId === dossier.applicantId ||
      (dossier.channel !== Channel.ONLINE && viewer.may(receiveDossiers, receiving))
    );
  // Whoever no longer works there handles nothing there any more.
  if (who === 'handler')
    return viewer.accountId === dossier.handlerId && viewer.may(processDossiers, holderOf(dossier));
  if ('each' in who) return who.each.every((one) => isWho(viewer, one, dossier));
  if (!('where' in who)) return who.some((one) => isWho(viewer, one, dossier));
  return agenciesOf(dossier)[who.where].some((agency) => viewer.may(who.may, agency));
}

function agenciesOf(dossier: Concerned): Readonly<Record<InOffice['where'], readonly number[]>> {
  const { agencyId, holderAgencyId, askedAgencyIds } = dossier;
  return {
    receiving: [deskOf(dossier)],
    deciding: [agencyId],
    home: holderAgencyId === null ? [agencyId] : [],
    holding: [holderOf(dossier)],
    borrowing: holderAgencyId === null ? [] : [holderAgencyId],
    asked: askedAgencyIds,
    asking: askedAgencyIds.length === 0 ? [] : [holderOf(dossier)],
  };
}
