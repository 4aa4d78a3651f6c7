import type { BodyOf, Context } from '../../../server/kit/index.ts';
import { dossiers } from '../../dossiers/contract.ts';
import { organisations } from '../../organisations/contract.ts';
import type { BirthExtract } from '../certificate/birth-extract.ts';
import { renderBirthExtract as render } from '../certificate/render-birth-extract.ts';
import type { justice } from '../contract.ts';
import { Sex } from '../model.ts';
import { findEntry, setExtract } from '../queries/birth-register.ts';

const LARGEST_EXTRACT = 5_000_000;

/** Makes the extract of a birth entry and hands it over as the result. What was handed over stays. */
export const renderBirthExtract: BodyOf<typeof justice.jobs.renderBirthExtract> = async (
  { entryId },
  ctx,
) => {
  const entry = await findEntry(ctx.db, entryId);
  if (entry.extractFileId !== null) return;
  const { content, pages } = await render(await extractOf(entry, ctx));
  const { hash, size } = await ctx.storage.put(new Blob([content]).stream(), LARGEST_EXTRACT);
  const document = {
    name: `trich-luc-khai-sinh-${entry.number}-${entry.year}.pdf`,
    hash,
    size,
    mediaType: 'application/pdf',
    pages,
  };
  await ctx.transact(async (act) => {
    const { fileId } = await act.call(dossiers.calls.issueResult, { dossierId: entry.dossierId, document });
    await setExtract(act.db, entryId, fileId);
  });
};

async function extractOf(entry: Awaited<ReturnType<typeof findEntry>>, ctx: Context): Promise<BirthExtract> {
  const agency = await ctx.call(organisations.calls.agency, { id: entry.agencyId });
  return {
    agency: agency.name.toLocaleUpperCase('vi'),
    number: entry.number,
    year: entry.year,
    fullName: entry.childName,
    bornOn: Temporal.PlainDate.from(entry.childBirthDate),
    gender: entry.childSex === Sex.MALE ? 'Nam' : 'Nữ',
    ethnicity: entry.ethnicity,
    nationality: entry.nationality,
    birthplace: entry.birthPlace,
    motherName: entry.motherName,
    ...(entry.fatherName === null ? {} : { fatherName: entry.fatherName }),
    registeredOn: Temporal.PlainDate.from(entry.registeredOn),
    dossierCode: entry.dossierCode,
    officerTitle: 'Công chức tư pháp - hộ tịch',
    officerName: entry.registrarName,
    issuedIn: agency.unitName ?? agency.name,
    // Not the time of this run: a second run makes the same bytes.
    issuedAt: Temporal.Instant.fromEpochMilliseconds(entry.registeredAt.getTime()),
    verificationUrl: `${ctx.publicUrl}/verify/${entry.verificationCode}`,
  };
}
