import { type Act, dayOf, InvalidInput, NotAllowed, NotSignedIn } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { type PersonAtCounter, people } from '../../people/contract.ts';
import { Channel } from '../../procedures/model.ts';
import { dossiers } from '../contract.ts';
import { AgencyNotInForce, NumberOfAnother } from '../intake/refusals.ts';
import { insertDraft } from '../queries/dossier.ts';
import { draftOf, type WantedDraft } from './draft-of.ts';
import { recordRepresentation, type WantedRepresentation } from './record-representation.ts';

interface WantedEntry extends WantedDraft {
  /** Where it is handed in; the agency that decides where nothing is said. */
  readonly receivingAgency?: number | null | undefined;
  readonly supportAgency?: number | null | undefined;
  readonly applicant: PersonAtCounter;
  readonly representation?: WantedRepresentation | null | undefined;
  /** What it came in, where it came by public post. */
  readonly parcel?: { readonly number: string; readonly arrivedOn: string };
}

/**
 * Opens a draft for whoever stands at the counter, or sent their papers by post: the clerk enters the applicant, and who
 * acts for them.
 */
export async function enterDossier(act: Act, wanted: WantedEntry): Promise<number> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const { parcel } = wanted;
  const today = dayOf(act.clock.now()).toString();
  if (parcel !== undefined && parcel.arrivedOn > today) throw notArrived();
  const draft = await draftOf(act, wanted, parcel === undefined ? Channel.COUNTER : Channel.POST);
  const desk = wanted.receivingAgency ?? draft.agencyId;
  if (!viewer.may(dossiers.permissions.receiveDossiers, desk)) throw new NotAllowed();
  await insistInForce(act, wanted.receivingAgency, today);
  await insistInForce(act, wanted.supportAgency, today);
  const applicantId = await act.call(people.calls.enterPerson, wanted.applicant);
  if (applicantId === null) throw new NumberOfAnother();
  await act.record('enterApplicant', { type: 'Person', id: String(applicantId) });
  const dossier = {
    ...draft,
    applicantId,
    entererId: viewer.accountId,
    receivingAgencyId: desk === draft.agencyId ? null : desk,
    supportAgencyId: wanted.supportAgency ?? null,
    parcelNumber: parcel?.number ?? null,
    arrivedOn: parcel?.arrivedOn ?? null,
  };
  const id = await insertDraft(act.db, dossier);
  if (wanted.representation != null)
    await recordRepresentation(act, { id, ...dossier }, wanted.representation);
  return id;
}

async function insistInForce(act: Act, id: number | null | undefined, day: string): Promise<void> {
  if (id != null && !(await act.call(organisations.calls.agencyExists, { id, day })))
    throw new AgencyNotInForce();
}

function notArrived(): InvalidInput {
  return new InvalidInput('arrivedOn', {
    vi: 'Ngày nhận bưu gửi không được ở tương lai.',
    en: 'A parcel has not arrived in the future.',
  });
}
