import { type Act, dayOf, NotAllowed, NotSignedIn } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { type PersonAtCounter, people } from '../../people/contract.ts';
import { Channel } from '../../procedures/model.ts';
import { dossiers } from '../contract.ts';
import { insertDraft } from '../queries/dossier.ts';
import { AgencyNotInForce, NumberOfAnother } from '../refusals.ts';
import { draftOf, type WantedDraft } from './draft-of.ts';
import { recordRepresentation, type WantedRepresentation } from './record-representation.ts';

interface WantedEntry extends WantedDraft {
  /** Where it is handed in; the agency that decides where nothing is said. */
  readonly receivingAgency?: number | null | undefined;
  readonly supportAgency?: number | null | undefined;
  readonly applicant: PersonAtCounter;
  readonly representation?: WantedRepresentation | null | undefined;
}

/** Opens a draft for whoever stands at the counter: the clerk enters the applicant, and who acts for them. */
export async function enterDossier(act: Act, wanted: WantedEntry): Promise<number> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const draft = await draftOf(act, wanted, Channel.COUNTER);
  const desk = wanted.receivingAgency ?? draft.agencyId;
  if (!viewer.may(dossiers.permissions.receiveDossiers, desk)) throw new NotAllowed();
  await insistInForce(act, wanted.receivingAgency);
  await insistInForce(act, wanted.supportAgency);
  const applicantId = await act.call(people.calls.enterPerson, wanted.applicant);
  if (applicantId === null) throw new NumberOfAnother();
  await act.record('enterApplicant', { type: 'Person', id: String(applicantId) });
  const dossier = {
    ...draft,
    applicantId,
    entererId: viewer.accountId,
    receivingAgencyId: desk === draft.agencyId ? null : desk,
    supportAgencyId: wanted.supportAgency ?? null,
  };
  const id = await insertDraft(act.db, dossier);
  if (wanted.representation != null)
    await recordRepresentation(act, { id, ...dossier }, wanted.representation);
  return id;
}

async function insistInForce(act: Act, id: number | null | undefined): Promise<void> {
  const day = dayOf(act.clock.now()).toString();
  if (id != null && !(await act.call(organisations.calls.agencyExists, { id, day })))
    throw new AgencyNotInForce();
}
