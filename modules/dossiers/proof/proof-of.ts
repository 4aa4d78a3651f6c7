import { readFile } from 'node:fs/promises';
import type { Context } from '../../../server/kit/index.ts';
import type { Dossier } from '../model.ts';
import { findApplication, findTimeline } from '../queries/timeline.ts';
import type { ProofEntry } from './entry.ts';
import { filesOf } from './files-of.ts';
import { manifest } from './manifest.ts';
import { readMe } from './read-me.ts';
import { written } from './written.ts';

const VERIFY = new URL('./verify.mjs', import.meta.url);

/** All that is in the proof pack of a dossier, in order. */
export async function proofOf(ctx: Context, dossier: Dossier): Promise<readonly ProofEntry[]> {
  const ground = { type: 'Dossier', id: String(dossier.id) };
  // The form is the applicant's own data.
  await ctx.disclose([{ type: 'Dossier', personId: dossier.applicantId, ground }], null);
  const { listed, entries } = await filesOf(ctx, dossier);
  const timeline = {
    dossier: { ...dossier, id: String(dossier.id) },
    ...(await findApplication(ctx.db, dossier.id)),
    events: await findTimeline(ctx.db, dossier.id),
    files: listed,
  };
  const evidence = await ctx.audit.evidence({ type: 'Dossier', id: dossier.id });
  const parts = [
    written('README.md', readMe(ctx, dossier)),
    written('verify.mjs', await readFile(VERIFY, 'utf8')),
    written('timeline.json', JSON.stringify(timeline, null, 2)),
    written('audit.json', JSON.stringify(evidence, null, 2)),
    ...entries,
  ];
  return [...parts, ...manifest(ctx, dossier, parts)];
}
