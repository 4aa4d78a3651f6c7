import type { Act, Handover, Holding } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { procedures } from '../../procedures/contract.ts';
import { holderOf } from '../between-agencies/holder-of.ts';
import { tellAgency } from '../between-agencies/tell-agency.ts';
import { dossiers } from '../contract.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { lockDossier } from '../queries/dossier.ts';
import { findDossierFiles } from '../queries/dossier-files.ts';
import { endQuestion, findQuestion, insertQuestion, openQuestions as things } from '../queries/opinions.ts';

/** What an agency that ends was asked its successor is asked, and has as long for it. */
export const openQuestions: Holding = {
  title: 'Yêu cầu cho ý kiến / Questions that await an opinion',
  columns: ['dossiers.opinion.agency_id'],
  things,
  handOver: async (handovers, _day, act) => {
    for (const handover of handovers) await passOn(act, handover);
  },
};

async function passOn(act: Act, { thing, fromAgencyId, toAgencyId }: Handover): Promise<void> {
  const id = Number(thing);
  const asked = await findQuestion(act.db, id);
  if (asked?.agencyId !== fromAgencyId) return;
  const { dossierId, question, askedAt, askedById, dueAt } = asked;
  const dossier = await lockDossier(act.db, dossierId);
  // It may have been answered before the dossier was locked.
  if (!dossier?.askedAgencyIds.includes(fromAgencyId)) return;
  await endQuestion(act.db, id, { withdrawnAt: new Date(act.clock.now().epochMilliseconds) });
  const { code } = await act.call(procedures.calls.version, { id: dossier.procedureId });
  // Nobody is asked twice, nor asks themselves.
  if (toAgencyId === holderOf(dossier) || dossier.askedAgencyIds.includes(toAgencyId))
    return recordEvent(act, dossier, DossierEventKind.QUESTION_WITHDRAWN, code);
  await insertQuestion(act.db, { dossierId, agencyId: toAgencyId, question, askedAt, askedById, dueAt });
  const attached = await findDossierFiles(act.db, dossierId);
  await act.call(files.calls.shareOn, {
    shares: attached.map(({ fileId }) => ({ fileId, fromAgencyId, toAgencyId })),
  });
  await recordEvent(act, dossier, DossierEventKind.OPINION_ASKED, code, question);
  const turned = { toAgencyId, fromAgencyId: holderOf(dossier), procedure: code, dueAt };
  await tellAgency(act, dossiers.events.questionReceived, dossier, turned);
}
