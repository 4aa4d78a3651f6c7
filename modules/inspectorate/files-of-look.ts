import type { Context } from '../../server/kit/index.ts';
import { files } from '../files/contract.ts';
import { FileState } from '../files/model.ts';
import { findSealedFiles } from './queries/denouncer.ts';

/** A file of a denouncer, as whoever looks is told of it. */
export interface ToldFile {
  readonly name: string;
  readonly state: FileState;
  readonly path: string;
}

export async function filesOfLook(ctx: Context, look: number): Promise<readonly ToldFile[]> {
  const sealed = await findSealedFiles(ctx.db, look);
  const known = await ctx.call(files.calls.contents, { fileIds: sealed.map(({ fileId }) => fileId) });
  const states = new Map(known.map(({ id, state }) => [id, state]));
  return sealed.map(({ fileId, name }) => ({
    name,
    state: states.get(fileId) ?? FileState.WAITING,
    path: `/denouncer-looks/${look}/files/${fileId}`,
  }));
}
