import { type Act, dayOf, InvalidInput, NotSignedIn } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { type PersonAtCounter, people } from '../../people/contract.ts';
import { deskOf } from '../between-agencies/desk-of.ts';
import { NumberOfAnother, RepresentationEnded } from '../intake/refusals.ts';
import { FileNotYours } from '../intake/refusals-of-papers.ts';
import type { RepresentationKind } from '../intake/representation.ts';
import { insertRepresentation } from '../queries/representation.ts';

export interface WantedRepresentation {
  readonly person: PersonAtCounter;
  readonly kind: RepresentationKind;
  /** The paper that says so, uploaded by the clerk. */
  readonly document?: number | null | undefined;
  readonly validUntil?: string | null | undefined;
}

interface Represented {
  readonly id: number;
  readonly applicantId: number;
  readonly agencyId: number;
  readonly receivingAgencyId: number | null;
}

/** Records who hands a dossier in for its applicant, by what right and until when (đại diện, ủy quyền). */
export async function recordRepresentation(
  act: Act,
  dossier: Represented,
  wanted: WantedRepresentation,
): Promise<void> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const now = act.clock.now();
  const validUntil = wanted.validUntil ?? null;
  if (validUntil !== null && validUntil < dayOf(now).toString()) throw new RepresentationEnded();
  const representativeId = await act.call(people.calls.enterPerson, wanted.person);
  if (representativeId === null) throw new NumberOfAnother();
  if (representativeId === dossier.applicantId) throw nobodyForThemselves();
  await act.record('enterRepresentative', { type: 'Person', id: String(representativeId) });
  await insertRepresentation(act.db, {
    dossierId: dossier.id,
    representativeId,
    kind: wanted.kind,
    documentId:
      wanted.document == null ? null : await documentOf(act, viewer.accountId, wanted.document, dossier),
    validUntil,
    recordedAt: new Date(now.epochMilliseconds),
    recorderId: viewer.accountId,
  });
}

async function documentOf(
  act: Act,
  accountId: number,
  fileId: number,
  { applicantId, ...dossier }: Represented,
): Promise<number> {
  const own = await act.call(files.calls.ownFile, { fileId, accountId });
  const held = own !== null && (await act.call(files.calls.holdFor, { fileId, personId: applicantId }));
  if (!held) throw new FileNotYours();
  for (const agencyId of new Set([dossier.agencyId, deskOf(dossier)]))
    await act.call(files.calls.share, { fileIds: [fileId], agencyId });
  return fileId;
}

function nobodyForThemselves(): InvalidInput {
  return new InvalidInput('representation.person.citizenNumber', {
    vi: 'Người đại diện phải là người khác với người nộp hồ sơ.',
    en: 'The representative must be somebody else than the applicant.',
  });
}
