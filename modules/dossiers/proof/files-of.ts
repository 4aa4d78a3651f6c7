import type { Context } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { File } from '../../files/model.ts';
import type { Dossier } from '../model.ts';
import { findDossierFiles } from '../queries/dossier-files.ts';
import type { ProofEntry } from './entry.ts';
import { packPath } from './pack-path.ts';

/** A file of a dossier, as its timeline names it. */
export interface ListedFile {
  readonly id: number;
  /** Code of the paper that it is; null for the result. */
  readonly paper: string | null;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly state: string;
  /** Where its content is in the pack; null for whoever may see the dossier but not read it, and before it was accepted. */
  readonly path: string | null;
}

/** The files of a dossier with the contents of those that the viewer may read, which is recorded as a read of them. */
export async function filesOf(
  ctx: Context,
  dossier: Dossier,
): Promise<{ readonly listed: readonly ListedFile[]; readonly entries: readonly ProofEntry[] }> {
  const attached = await findDossierFiles(ctx.db, dossier.id);
  const papers = new Map<number, string | null>(attached.map(({ fileId, paper }) => [fileId, paper]));
  if (dossier.resultFileId !== null) papers.set(dossier.resultFileId, null);
  const fileIds = [...papers.keys()];
  const held = await ctx.call(files.calls.contents, { fileIds });
  const readable = new Set<number>();
  for (const { id } of held) {
    const ground = { type: 'Dossier', id: String(dossier.id) };
    if ((await ctx.read(File, null, { where: { id }, ground })) !== null) readable.add(id);
  }
  const listed = held.map(({ id, name, hash, size, state }) => ({
    id,
    paper: papers.get(id) ?? null,
    name,
    sha256: hash,
    size,
    state,
    path: state === 'accepted' && readable.has(id) ? packPath(id, name) : null,
  }));
  const entries = listed.flatMap(({ path, sha256 }): ProofEntry[] =>
    path === null ? [] : [{ path, sha256, content: () => contentOf(ctx, sha256) }],
  );
  return { listed, entries };
}

async function contentOf({ storage }: Context, hash: string): Promise<ReadableStream<Uint8Array>> {
  const blob = await storage.open(hash);
  if (blob === undefined) throw new Error('The content of a file is not in the store');
  return blob.content;
}
