import type { Viewer } from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';
import { DossierState } from '../model.ts';
import { DossierAct } from './model.ts';
import { type Concerned, type InOffice, isWho, type Who } from './who.ts';

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

/** What the viewer may do with a dossier as it stands. */
export function possibleActs(
  viewer: Viewer | null,
  dossier: Concerned & { readonly state: DossierState },
): readonly DossierAct[] {
  return Object.values(DossierAct).filter((act) => {
    const who = ACTS[act][dossier.state];
    return who !== undefined && isWho(viewer, who, dossier);
  });
}
