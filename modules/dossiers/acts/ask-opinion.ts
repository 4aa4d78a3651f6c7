import { type Act, dayOf, InvalidInput } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { organisations } from '../../organisations/contract.ts';
import { holderOf } from '../between-agencies/holder-of.ts';
import { AlreadyAsked } from '../between-agencies/refusals.ts';
import { tellAgency } from '../between-agencies/tell-agency.ts';
import { dossiers } from '../contract.ts';
import { DeadlineEntryKind, type TimeUnit } from '../deadline/model.ts';
import { noteOpinion } from '../deadline/note-opinion.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { findDossierFiles } from '../queries/dossier-files.ts';
import { insertQuestion } from '../queries/opinions.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

interface Wanted {
  readonly agency: number;
  readonly question: string;
  readonly amount: number;
  readonly unit: TimeUnit;
}

/**
 * Asks another agency for its opinion (xin ý kiến, Decree 118/2025 Art. 19(5)): it has a time of its own, counted by its
 * own hours, and reads the dossier until it has answered. Answers with the question.
 */
export async function askOpinion(
  act: Act,
  dossierId: number,
  { agency: agencyId, question, ...limit }: Wanted,
): Promise<number> {
  const { dossier, viewer, version } = await dossierFor(act, DossierAct.ASK_OPINION, dossierId);
  const now = act.clock.now();
  const askedAt = new Date(now.epochMilliseconds);
  const exists = await act.call(organisations.calls.agencyExists, {
    id: agencyId,
    day: dayOf(now).toString(),
  });
  if (!exists || agencyId === holderOf(dossier)) throw notAnotherAgency();
  if (dossier.askedAgencyIds.includes(agencyId)) throw new AlreadyAsked();
  const dueAt = await act.call(organisations.calls.dueAt, { agencyId, receivedAt: askedAt, ...limit });
  const attached = await findDossierFiles(act.db, dossierId);
  await act.call(files.calls.share, { fileIds: attached.map(({ fileId }) => fileId), agencyId });
  const asked = { dossierId, agencyId, question, askedAt, askedById: viewer.accountId, dueAt };
  const id = await insertQuestion(act.db, asked);
  await noteOpinion(act, dossier, DeadlineEntryKind.OPINION_ASKED, question);
  await recordEvent(act, dossier, DossierEventKind.OPINION_ASKED, version.code, question);
  await tellAgency(act, dossiers.events.questionReceived, dossier, {
    toAgencyId: agencyId,
    fromAgencyId: holderOf(dossier),
    procedure: version.code,
    dueAt,
  });
  return id;
}

function notAnotherAgency(): InvalidInput {
  return new InvalidInput('agency', {
    vi: 'Phải là một cơ quan khác đang hoạt động.',
    en: 'This must be another agency that exists today.',
  });
}
