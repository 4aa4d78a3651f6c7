import type { Act, Handover, Holding } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { procedures } from '../../procedures/contract.ts';
import { holderOf } from '../acts/possible.ts';
import { DossierEventKind } from '../model.ts';
import { lockDossier } from '../queries/dossier.ts';
import { findDossierFiles } from '../queries/dossier-files.ts';
import { endQuestion, insertQuestion } from '../queries/opinions.ts';
import { findQuestionOf, questionsOfAgencies } from '../queries/waiting-questions.ts';
import { recordEvent } from '../record-event.ts';

/** The successor is asked what the former agency had not answered, by the same time; what was answered stays as it was. */
export const waitingQuestions: Holding = {
  title: 'Yêu cầu ý kiến chưa trả lời / Questions that wait for an opinion',
  columns: ['dossiers.opinion.agency_id'],
  things: questionsOfAgencies,
  handOver: async (handovers, _day, act) => {
    for (const handover of handovers) await passOn(act, handover);
  },
};

async function passOn(act: Act, { thing, fromAgencyId, toAgencyId }: Handover): Promise<void> {
  const asked = await findQuestionOf(act.db, Number(thing), fromAgencyId);
  const dossier = asked && (await lockDossier(act.db, asked.dossierId));
  if (asked === undefined || dossier === undefined) return;
  await endQuestion(act.db, Number(thing), { withdrawnAt: new Date(act.clock.now().epochMilliseconds) });
  // Whoever has the dossier, or was asked already, is asked nothing.
  if (toAgencyId === holderOf(dossier) || dossier.askedAgencyIds.includes(toAgencyId)) return;
  const attached = await findDossierFiles(act.db, asked.dossierId);
  await act.call(files.calls.shareOn, {
    shares: attached.map(({ fileId }) => ({ fileId, fromAgencyId, toAgencyId })),
  });
  await insertQuestion(act.db, { ...asked, agencyId: toAgencyId });
  const { code } = await act.call(procedures.calls.version, { id: dossier.procedureId });
  await recordEvent(act, dossier, DossierEventKind.OPINION_ASKED, code, asked.question);
}
