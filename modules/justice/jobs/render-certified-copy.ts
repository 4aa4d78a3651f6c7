import type { BodyOf } from '../../../server/kit/index.ts';
import { issueDocument } from '../../dossiers/contract.ts';
import { organisations } from '../../organisations/contract.ts';
import { people } from '../../people/contract.ts';
import { renderExtract } from '../certificate/render-extract.ts';
import type { justice } from '../contract.ts';
import { figures } from '../kinds/figures.ts';
import { findCertifiedCopy, setCertificateFile } from '../queries/certified-copies.ts';

/** Makes the certificate of certified copies (lời chứng) and hands it over as the result. What was handed over stays. */
export const renderCertifiedCopy: BodyOf<typeof justice.jobs.renderCertifiedCopy> = async (
  { copyId },
  ctx,
) => {
  const copy = await findCertifiedCopy(ctx.db, copyId);
  if (copy.fileId !== null) return;
  const { dossierId, number, year } = copy;
  const agency = await ctx.call(organisations.calls.agency, { id: copy.agencyId });
  const applicant = await ctx.call(people.calls.identity, { personId: copy.applicantId });
  const drawn = await renderExtract({
    title: 'Chứng thực bản sao đúng với bản chính',
    agency: agency.name,
    number,
    year,
    lines: [
      ['Bản chính:', copy.original, true],
      ['Số, ký hiệu của bản chính:', copy.originalNumber],
      ['Số lượng bản sao:', String(copy.copies)],
      ['Người yêu cầu chứng thực:', applicant.fullName],
      ['Ngày chứng thực:', figures(copy.issuedOn)],
    ],
    notes: [],
    officerTitle: 'Người thực hiện chứng thực',
    officerName: copy.issuerName,
    issuedIn: agency.unitName ?? agency.name,
    issuedAt: Temporal.Instant.fromEpochMilliseconds(copy.issuedAt.getTime()),
    verificationUrl: `${ctx.publicUrl}/verify/${copy.verificationCode}`,
  });
  await issueDocument(
    ctx,
    { dossierId, name: `chung-thuc-ban-sao-${number}-${year}`, drawn },
    (act, fileId) => setCertificateFile(act.db, copyId, fileId),
  );
};
