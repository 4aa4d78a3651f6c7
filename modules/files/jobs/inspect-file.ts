import type { BodyOf, Context } from '../../../server/kit/index.ts';
import { files } from '../contract.ts';
import { inspectFile as inspect } from '../inspection/inspect-file.ts';
import type { Inspection } from '../inspection/inspection.ts';
import { defaultInspectionLimits } from '../inspection/inspection-limits.ts';
import { withCopy } from '../inspection/with-copy.ts';
import { findFile, lockFile } from '../queries/files.ts';
import { type Recorded, recordVerdict } from '../queries/record-verdict.ts';

const LARGEST_PREVIEW = 20_000_000;

/** Looks into a file in a process of its own, and says what it found. A second run of a decided file does nothing. */
export const inspectFile: BodyOf<typeof files.jobs.inspectFile> = async ({ fileId }, ctx) => {
  const file = await findFile(ctx.db, fileId);
  if (file.state !== 'waiting') return;
  const verdict = await recorded(await inspectContent(ctx, file.hash), ctx, file.sealed);
  await ctx.transact(async (act) => {
    const { state } = await lockFile(act.db, fileId);
    if (state !== 'waiting') return;
    await recordVerdict(act.db, fileId, verdict);
    await act.publish(files.events.fileInspected, { fileId, state: verdict.state });
  });
};

/** The content lies in the store, perhaps on another machine: the inspection gets a copy of it. */
async function inspectContent(ctx: Context, hash: string): Promise<Inspection> {
  const blob = await ctx.storage.open(hash);
  if (blob === undefined) throw new Error('The content of a file is not in the store');
  return withCopy(blob.content, (path) => inspect(path, defaultInspectionLimits));
}

async function recorded(inspection: Inspection, { storage }: Context, sealed: boolean): Promise<Recorded> {
  if (inspection.verdict === 'refused') return { state: 'refused', reason: inspection.reason };
  const { mediaType, pages, text, preview } = inspection;
  if (sealed) return { state: 'accepted', mediaType, pages, text: null, previewHash: null };
  const { hash } = await storage.put(new Blob([Buffer.from(preview)]).stream(), LARGEST_PREVIEW);
  return { state: 'accepted', mediaType, pages, text, previewHash: hash };
}
