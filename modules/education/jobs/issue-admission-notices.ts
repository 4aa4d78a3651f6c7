import { type BodyOf, drawPaper } from '../../../server/kit/index.ts';
import { dossiers } from '../../dossiers/contract.ts';
import { organisations } from '../../organisations/contract.ts';
import { people } from '../../people/contract.ts';
import { admissionNotice } from '../admission/admission-notice.ts';
import { education } from '../contract.ts';
import { findUntold, setNotice } from '../queries/admissions.ts';

/** So many that a run is soon over: the next takes the rest, and a killed one only its own. */
const MOST = 50;
const LARGEST = 5_000_000;

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
    const { content, pages } = await drawPaper(admissionNotice({ ...each, agency, child }));
    const { hash, size } = await ctx.storage.put(new Blob([content]).stream(), LARGEST);
    const name = `thong-bao-ket-qua-tuyen-sinh-${each.code}.pdf`;
    await ctx.transact(async (act) => {
      const { fileId } = await act.call(dossiers.calls.issueResult, {
        dossierId: each.dossierId,
        document: { name, hash, size, mediaType: 'application/pdf', pages },
      });
      await setNotice(act.db, each.id, fileId);
    });
  }
  if (untold.length === MOST)
    await ctx.transact((act) => act.enqueue(education.jobs.issueAdmissionNotices, { campaignId }));
};
