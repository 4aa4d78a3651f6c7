import { type BodyOf, drawPaper } from '../../../server/kit/index.ts';
import { issueDocument } from '../../dossiers/contract.ts';
import { organisations } from '../../organisations/contract.ts';
import type { health } from '../contract.ts';
import { licencePaper } from '../licensing/licence-paper.ts';
import { findLicenceToDraw } from '../queries/licences.ts';

/** Draws a licence and hands it over as the result. What was handed over stays. */
export const renderLicence: BodyOf<typeof health.jobs.renderLicence> = async ({ licenceId }, ctx) => {
  const { dossierId, issuerId, verificationCode, ...licence } = await findLicenceToDraw(ctx.db, licenceId);
  const agency = await ctx.call(organisations.calls.agency, { id: issuerId });
  const verificationUrl = `${ctx.publicUrl}/licences/verify/${verificationCode}`;
  const drawn = await drawPaper(licencePaper({ ...licence, agency, verificationUrl }));
  const name = `giay-phep-${licence.number.replace('/', '-')}`;
  await issueDocument(ctx, { dossierId, name, drawn });
};
