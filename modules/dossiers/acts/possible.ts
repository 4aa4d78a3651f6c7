import type { Permission, Viewer } from '../../../server/kit/index.ts';
import { Channel } from '../../procedures/model.ts';
import { dossiers } from '../contract.ts';
import { deskOf } from '../desk-of.ts';
import { DossierAct, DossierState } from '../model.ts';

/**
 * Whoever may do this at the desk that takes it in, in the agency that decides, there while it has the dossier itself, in
 * the one that has it, there if that is another, in one whose opinion is awaited, or in the one that awaits it.
 */
interface InOffice {
  readonly may: Permission;
  readonly where: 'receiving' | 'deciding' | 'home' | 'holding' | 'borrowing' | 'asked' | 'asking';
}

/**
 * The applicant, for whom the desk acts where it took the dossier in at the counter or by post; the officer to whom the
 * dossier was assigned; or an office. Of several any, or each.
 */
type Who = 'applicant' | 'handler' | InOffice | readonly Who[] | { readonly each: readonly Who[] };
type ByState = Readonly<Partial<Record<DossierState, Who>>>;

const { receiveDossiers, assignDossiers, processDossiers, decideDossiers, giveOpinions } =
  dossiers.permissions;
const desk: InOffice = { may: receiveDossiers, where: 'receiving' };
const decider: InOffice = { may: decideDossiers, where: 'deciding' };
const sender: InOffice = { may: assignDossiers, where: 'home' };
const recaller: InOffice = { may: assignDossiers, where: 'deciding' };
const head: InOffice = { may: assignDossiers, where: 'holding' };
const borrower: InOffice = { may: processDossiers, where: 'borrowing' };
const adviser: InOffice = { may: giveOpinions, where: 'asked' };
const asker: InOffice = { may: processDossiers, where: 'asking' };
const {
  DRAFT,
  SUBMITTED,
  WAITING_SUPPLEMENT,
  WAITING_PAYMENT,
  RECEIVED,
  HANDED_OVER,
  PROCESSING,
  PROPOSED,
  WITHDRAW_REQUESTED,
  DONE,
} = DossierState;

/** Who may do what in which state: the whole of it. What the workers of a module do follows of itself. */
export const ACTS: Readonly<Record<DossierAct, ByState>> = {
  [DossierAct.FILL_IN]: { [DRAFT]: 'applicant' },
  [DossierAct.ATTACH]: { [DRAFT]: 'applicant', [WAITING_SUPPLEMENT]: 'applicant' },
  [DossierAct.SUBMIT]: { [DRAFT]: 'applicant' },
  [DossierAct.RECEIVE]: { [SUBMITTED]: desk },
  [DossierAct.RESOLVE_AT_ONCE]: { [SUBMITTED]: { each: [desk, decider] } },
  [DossierAct.REFUSE_INTAKE]: { [SUBMITTED]: desk },
  [DossierAct.REQUEST_SUPPLEMENT]: { [SUBMITTED]: desk, [RECEIVED]: decider, [PROCESSING]: 'handler' },
  [DossierAct.HAND_IN_SUPPLEMENT]: { [WAITING_SUPPLEMENT]: 'applicant' },
  [DossierAct.REQUEST_PAYMENT]: { [RECEIVED]: decider, [PROCESSING]: 'handler' },
  [DossierAct.CONFIRM_PAYMENT]: { [WAITING_PAYMENT]: desk },
  [DossierAct.ASSIGN]: { [RECEIVED]: head, [PROCESSING]: head },
  [DossierAct.HAND_OVER]: { [RECEIVED]: [desk, sender], [PROCESSING]: sender },
  [DossierAct.TAKE_OVER]: { [HANDED_OVER]: borrower },
  [DossierAct.HAND_BACK]: { [HANDED_OVER]: [borrower, recaller], [PROCESSING]: borrower },
  [DossierAct.ASK_OPINION]: { [RECEIVED]: decider, [PROCESSING]: 'handler' },
  [DossierAct.GIVE_OPINION]: {
    [WAITING_PAYMENT]: adviser,
    [WAITING_SUPPLEMENT]: adviser,
    [RECEIVED]: adviser,
    [HANDED_OVER]: adviser,
    [PROCESSING]: adviser,
    [PROPOSED]: adviser,
  },
  [DossierAct.WITHDRAW_QUESTION]: {
    [WAITING_PAYMENT]: asker,
    [WAITING_SUPPLEMENT]: asker,
    [RECEIVED]: asker,
    [PROCESSING]: asker,
    [PROPOSED]: asker,
  },
  [DossierAct.EXTEND_DEADLINE]: {
    [RECEIVED]: decider,
    [HANDED_OVER]: decider,
    [PROCESSING]: decider,
    [PROPOSED]: decider,
  },
  [DossierAct.PROPOSE]: { [PROCESSING]: 'handler' },
  [DossierAct.SEND_BACK]: { [PROPOSED]: decider },
  [DossierAct.APPROVE]: { [PROPOSED]: decider },
  [DossierAct.GRANT]: { [RECEIVED]: decider, [PROCESSING]: decider },
  [DossierAct.REFUSE]: { [RECEIVED]: decider, [PROCESSING]: decider },
  [DossierAct.STOP]: {
    [WAITING_SUPPLEMENT]: decider,
    [WAITING_PAYMENT]: decider,
    [RECEIVED]: decider,
    [HANDED_OVER]: decider,
    [PROCESSING]: decider,
  },
  [DossierAct.WITHDRAW]: {
    [WAITING_PAYMENT]: 'applicant',
    [SUBMITTED]: 'applicant',
    [WAITING_SUPPLEMENT]: 'applicant',
    [RECEIVED]: 'applicant',
    [HANDED_OVER]: 'applicant',
    [PROCESSING]: 'applicant',
    [PROPOSED]: 'applicant',
  },
  [DossierAct.CONFIRM_WITHDRAWAL]: { [WITHDRAW_REQUESTED]: [desk, recaller] },
  [DossierAct.RETURN_RESULT]: { [DONE]: desk },
};

interface Concerned {
  readonly state: DossierState;
  readonly applicantId: number;
  readonly handlerId: number | null;
  readonly agencyId: number;
  readonly holderAgencyId: number | null;
  readonly askedAgencyIds: readonly number[];
  readonly receivingAgencyId: number | null;
  readonly channel: Channel;
}

/** What the viewer may do with a dossier as it stands. */
export function possibleActs(viewer: Viewer | null, dossier: Concerned): readonly DossierAct[] {
  return Object.values(DossierAct).filter((act) => {
    const who = ACTS[act][dossier.state];
    return who !== undefined && isWho(viewer, who, dossier);
  });
}

/** The agency that has a dossier now. */
export function holderOf({
  agencyId,
  holderAgencyId,
}: Pick<Concerned, 'agencyId' | 'holderAgencyId'>): number {
  return holderAgencyId ?? agencyId;
}

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
