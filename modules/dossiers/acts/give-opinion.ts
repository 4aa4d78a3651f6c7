import { type Act, NotAllowed } from '../../../server/kit/index.ts';
import type { OpinionStance } from '../between-agencies/model.ts';
import { dossiers } from '../contract.ts';
import { DeadlineEntryKind } from '../deadline/model.ts';
import { noteOpinion } from '../deadline/note-opinion.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { endQuestion } from '../queries/opinions.ts';
import { endShares } from './end-shares.ts';
import { DossierAct } from './model.ts';
import { type Question, questionFor } from './question-for.ts';

/** Gives the opinion that the agency was asked for (cho ý kiến). From then on it sees the dossier no longer. */
export async function giveOpinion(
  act: Act,
  question: Question,
  { stance, opinion }: { readonly stance: OpinionStance; readonly opinion: string },
): Promise<number> {
  const { dossier, viewer, version, agencyId } = await questionFor(act, DossierAct.GIVE_OPINION, question);
  if (!viewer.may(dossiers.permissions.giveOpinions, agencyId)) throw new NotAllowed();
  const givenAt = new Date(act.clock.now().epochMilliseconds);
  await endQuestion(act.db, question.id, { givenAt, givenById: viewer.accountId, stance, opinion });
  await endShares(act, dossier);
  await noteOpinion(act, dossier, DeadlineEntryKind.OPINION_GIVEN, opinion);
  await recordEvent(act, dossier, DossierEventKind.OPINION_GIVEN, version.code, opinion);
  return question.id;
}
