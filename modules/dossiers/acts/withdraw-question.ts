import type { Act } from '../../../server/kit/index.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { endQuestion } from '../queries/opinions.ts';
import { endShares } from './end-shares.ts';
import { DossierAct } from './model.ts';
import { type Question, questionFor } from './question-for.ts';

/** Awaits the answer to a question no longer: the agency that was asked sees the dossier no more. */
export async function withdrawQuestion(act: Act, question: Question, reason: string): Promise<number> {
  const { dossier, viewer, version } = await questionFor(act, DossierAct.WITHDRAW_QUESTION, question);
  const withdrawnAt = new Date(act.clock.now().epochMilliseconds);
  await endQuestion(act.db, question.id, { withdrawnAt, withdrawnById: viewer.accountId });
  await endShares(act, dossier);
  await recordEvent(act, dossier, DossierEventKind.QUESTION_WITHDRAWN, version.code, reason);
  return question.id;
}
