import type { BodyOf } from '../../../server/kit/index.ts';
import { issueDocument } from '../../dossiers/contract.ts';
import { extractOf } from '../certificate/extract-of.ts';
import { renderExtract as render } from '../certificate/render-extract.ts';
import type { justice } from '../contract.ts';
import { KINDS } from '../kinds/kinds.ts';
import { findEntry, setExtract } from '../queries/register.ts';

/** Makes the extract of an entry and hands it over as the result. What was handed over stays. */
export const renderExtract: BodyOf<typeof justice.jobs.renderExtract> = async ({ entryId }, ctx) => {
  const entry = await findEntry(ctx.db, entryId);
  if (entry.extractFileId !== null) return;
  const { document: title, fileName } = KINDS[entry.kind];
  // Not the time of this run: a second run makes the same bytes.
  const issue = { ...entry, officerName: entry.registrarName, issuedAt: entry.registeredAt };
  const drawn = await render({ title, ...(await extractOf(ctx, entry, issue)) });
  const name = `${fileName}-${entry.number}-${entry.year}`;
  await issueDocument(ctx, { dossierId: entry.dossierId, name, drawn }, (act, fileId) =>
    setExtract(act.db, entryId, fileId),
  );
};
