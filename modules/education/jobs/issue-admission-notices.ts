import { type BodyOf, drawPaper } from '../../../server/kit/index.ts';
import { issueDocument } from '../../dossiers/contract.ts';
import { organisations } from '../../organisations/contract.ts';
import { people } from '../../people/contract.ts';
import { admissionNotice } from '../admission/admission-notice.ts';
import { education } from '../contract.ts';
import { findUntold, setNotice } from '../queries/admissions.ts';

/** So many that a run is soon over: the next takes the rest, and a killed one only its own. */
const MOST = 50;

/** Draws the notices of those who were not told yet, and hands each over as the result of its dossier. */
export const issueAdmissionNotices: BodyOf<typeof education.jobs.issueAdmissionNotices> = async (
  { campaignId },
  ctx,
) => {
  const untold = await findUntold(ctx.db, campaignId, MOST);
  const [first] = untold;
  if (first === undefined) return;
  const agency = await ctx.call(organisations.calls.agency, { id: first.agencyId });
  const contacts = await ctx.call(people.calls.contacts, {
    personIds: untold.map(({ childId }) => childId),
  });
  const names = new Map(contacts.map(({ personId, name }) => [personId, name]));
  for (const each of untold) {
    const child = names.get(each.childId) ?? '';
    const drawn = await drawPaper(admissionNotice({ ...each, agency, child }));
    const notice = { dossierId: each.dossierId, name: `thong-bao-ket-qua-tuyen-sinh-${each.code}`, drawn };
    await issueDocument(ctx, notice, (act, fileId) => setNotice(act.db, each.id, fileId));
  }
  if (untold.length === MOST)
    await ctx.transact((act) => act.enqueue(education.jobs.issueAdmissionNotices, { campaignId }));
};
