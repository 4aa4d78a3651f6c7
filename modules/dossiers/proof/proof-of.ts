import { readFile } from 'node:fs/promises';
import type { Context } from '../../../server/kit/index.ts';
import { BETWEEN_OFFICES } from '../history/model.ts';
import type { Dossier } from '../model.ts';
import { findApplication, findTimeline } from '../queries/timeline.ts';
import type { ProofEntry } from './entry.ts';
import { filesOf } from './files-of.ts';
import { manifest } from './manifest.ts';
import { readMe } from './read-me.ts';
import { toldOf } from './told-of.ts';
import { written } from './written.ts';

const VERIFY = new URL('./verify.mjs', import.meta.url);

/** All that is in the proof pack of a dossier, in order. */
export async function proofOf(ctx: Context, dossier: Dossier): Promise<readonly ProofEntry[]> {
  const ground = { type: 'Dossier', id: String(dossier.id) };
  const told = toldOf(dossier, ctx.viewer);
  // What happened to it, and the form, are the applicant's own data.
  await ctx.disclose([{ type: 'Dossier', personId: dossier.applicantId, ground }], null);
  const { listed, entries } = await filesOf(ctx, dossier);
  const events = await findTimeline(ctx.db, dossier.id);
  const timeline = {
    dossier: { ...dossier, id: String(dossier.id) },
    ...(told.form ? await findApplication(ctx.db, dossier.id) : {}),
    events: events.map(({ note, ...event }) =>
      told.between || !BETWEEN_OFFICES.includes(event.kind) ? { ...event, note } : event,
    ),
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
