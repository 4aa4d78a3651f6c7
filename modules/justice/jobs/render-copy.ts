import type { BodyOf } from '../../../server/kit/index.ts';
import { issueDocument } from '../../dossiers/contract.ts';
import { extractOf } from '../certificate/extract-of.ts';
import { renderExtract } from '../certificate/render-extract.ts';
import type { justice } from '../contract.ts';
import { KINDS } from '../kinds/kinds.ts';
import { findCopy, setCopyFile } from '../queries/extract-copies.ts';
import { findEntry } from '../queries/register.ts';

/** Makes the copy of an extract and hands it over as the result. What was handed over stays. */
export const renderCopy: BodyOf<typeof justice.jobs.renderCopy> = async ({ copyId }, ctx) => {
  const copy = await findCopy(ctx.db, copyId);
  if (copy.fileId !== null) return;
  const entry = await findEntry(ctx.db, copy.entryId);
  const kind = KINDS[entry.kind];
  const title = `${kind.document} (bản sao)`;
  const extract = await extractOf(ctx, entry, { ...copy, officerName: copy.issuerName });
  const drawn = await renderExtract({ title, ...extract });
  const name = `ban-sao-${kind.fileName}-${copy.number}-${copy.year}`;
  await issueDocument(ctx, { dossierId: copy.dossierId, name, drawn }, (act, fileId) =>
    setCopyFile(act.db, copyId, fileId),
  );
};
