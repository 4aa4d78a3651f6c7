import type { Permission, Viewer } from '../../../server/kit/index.ts';
import { Channel } from '../../procedures/model.ts';
import { dossiers } from '../contract.ts';
import { deskOf } from '../desk-of.ts';
import { DossierAct, DossierState } from '../model.ts';

/**
 * The applicant, for whom the desk acts where it took the dossier in at the counter or by post; the officer to whom the dossier was assigned, or whoever may do this
 * in its agency, or at the desk that takes it in.
 */
type Who = 'applicant' | 'handler' | Permission;
type ByState = Readonly<Partial<Record<DossierState, Who>>>;

const { receiveDossiers: desk, assignDossiers: head, decideDossiers: decider } = dossiers.permissions;
const { DRAFT, SUBMITTED, WAITING_SUPPLEMENT, RECEIVED, PROCESSING, PROPOSED, DONE } = DossierState;

/** Who may do what in which state: the whole of it. What the workers of a module do follows of itself. */
export const ACTS: Readonly<Record<DossierAct, ByState>> = {
  [DossierAct.FILL_IN]: { [DRAFT]: 'applicant' },
  [DossierAct.ATTACH]: { [DRAFT]: 'applicant', [WAITING_SUPPLEMENT]: 'applicant' },
  [DossierAct.SUBMIT]: { [DRAFT]: 'applicant' },
  [DossierAct.RECEIVE]: { [SUBMITTED]: desk },
  [DossierAct.REFUSE_INTAKE]: { [SUBMITTED]: desk },
  [DossierAct.REQUEST_SUPPLEMENT]: { [SUBMITTED]: desk, [RECEIVED]: decider, [PROCESSING]: 'handler' },
  [DossierAct.HAND_IN_SUPPLEMENT]: { [WAITING_SUPPLEMENT]: 'applicant' },
  [DossierAct.ASSIGN]: { [RECEIVED]: head, [PROCESSING]: head },
  [DossierAct.EXTEND_DEADLINE]: { [RECEIVED]: decider, [PROCESSING]: decider, [PROPOSED]: decider },
  [DossierAct.PROPOSE]: { [PROCESSING]: 'handler' },
  [DossierAct.SEND_BACK]: { [PROPOSED]: decider },
  [DossierAct.APPROVE]: { [PROPOSED]: decider },
  [DossierAct.GRANT]: { [RECEIVED]: decider, [PROCESSING]: decider },
  [DossierAct.REFUSE]: { [RECEIVED]: decider, [PROCESSING]: decider },
  [DossierAct.WITHDRAW]: {
    [SUBMITTED]: 'applicant',
    [WAITING_SUPPLEMENT]: 'applicant',
    [RECEIVED]: 'applicant',
    [PROCESSING]: 'applicant',
    [PROPOSED]: 'applicant',
  },
  [DossierAct.RETURN_RESULT]: { [DONE]: desk },
};

interface Concerned {
  readonly state: DossierState;
  readonly applicantId: number;
  readonly handlerId: number | null;
  readonly agencyId: number;
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

export function isWho(viewer: Viewer | null, who: Who, dossier: Concerned): boolean {
  if (viewer === null) return false;
  const { applicantId, handlerId, agencyId, channel } = dossier;
  const isAtDesk = viewer.may(desk, deskOf(dossier));
  if (who === 'applicant') return viewer.personId === applicantId || (channel !== Channel.ONLINE && isAtDesk);
  // Whoever no longer works there handles nothing there any more.
  if (who === 'handler')
    return viewer.accountId === handlerId && viewer.may(dossiers.permissions.processDossiers, agencyId);
  return who === desk ? isAtDesk : viewer.may(who, agencyId);
}
