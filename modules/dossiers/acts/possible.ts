import type { Permission, Viewer } from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';
import { DossierAct, DossierState } from '../model.ts';

type Who = 'applicant' | Permission;
type ByState = Readonly<Partial<Record<DossierState, Who>>>;

const { receiveDossiers, decideDossiers } = dossiers.permissions;
const { DRAFT, SUBMITTED, WAITING_SUPPLEMENT, RECEIVED } = DossierState;

/** Who may do what in which state: the whole of it. What the workers of a module do follows of itself. */
export const ACTS: Readonly<Record<DossierAct, ByState>> = {
  [DossierAct.FILL_IN]: { [DRAFT]: 'applicant' },
  [DossierAct.ATTACH]: { [DRAFT]: 'applicant', [WAITING_SUPPLEMENT]: 'applicant' },
  [DossierAct.SUBMIT]: { [DRAFT]: 'applicant' },
  [DossierAct.HAND_IN_SUPPLEMENT]: { [WAITING_SUPPLEMENT]: 'applicant' },
  [DossierAct.RECEIVE]: { [SUBMITTED]: receiveDossiers },
  [DossierAct.REQUEST_SUPPLEMENT]: { [SUBMITTED]: receiveDossiers, [RECEIVED]: decideDossiers },
  [DossierAct.EXTEND_DEADLINE]: { [RECEIVED]: decideDossiers },
  [DossierAct.GRANT]: { [RECEIVED]: decideDossiers },
  [DossierAct.REFUSE]: { [RECEIVED]: decideDossiers },
};

interface Concerned {
  readonly state: DossierState;
  readonly applicantId: number;
  readonly agencyId: number;
}

/** What the viewer may do with a dossier as it stands. */
export function possibleActs(viewer: Viewer | null, dossier: Concerned): readonly DossierAct[] {
  return Object.values(DossierAct).filter((act) => {
    const who = ACTS[act][dossier.state];
    return who !== undefined && isWho(viewer, who, dossier);
  });
}

export function isWho(viewer: Viewer | null, who: Who, { applicantId, agencyId }: Concerned): boolean {
  if (viewer === null) return false;
  return who === 'applicant' ? viewer.personId === applicantId : viewer.may(who, agencyId);
}
