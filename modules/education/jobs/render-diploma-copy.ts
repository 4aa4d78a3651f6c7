import { type BodyOf, drawPaper } from '../../../server/kit/index.ts';
import { issueDocument } from '../../dossiers/contract.ts';
import { organisations } from '../../organisations/contract.ts';
import type { education } from '../contract.ts';
import { copyPaper } from '../copy-paper.ts';
import { findCopy } from '../queries/copy-register.ts';
import { verificationUrl } from '../verification-url.ts';

/** Draws the copy of a diploma and hands it over as the result. What was handed over stays. */
export const renderDiplomaCopy: BodyOf<typeof education.jobs.renderDiplomaCopy> = async ({ copyId }, ctx) => {
  const { dossierId, agencyId, copyNumber, copyYear, copiedOn, verificationCode, ...diploma } =
    await findCopy(ctx.db, copyId);
  const agency = await ctx.call(organisations.calls.agency, { id: agencyId });
  const paper = copyPaper({
    agency,
    issuedOn: Temporal.PlainDate.from(copiedOn),
    copyNumber,
    copyYear,
    verificationUrl: verificationUrl(ctx.publicUrl, verificationCode),
    diploma,
  });
  const drawn = await drawPaper(paper);
  await issueDocument(ctx, { dossierId, name: `ban-sao-van-bang-${copyNumber}-${copyYear}`, drawn });
};
