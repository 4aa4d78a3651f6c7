import type { BodyOf } from '../../../server/kit/index.ts';
import { files } from '../contract.ts';
import { insertSealedFile } from '../queries/files.ts';

export const keepSealed: BodyOf<typeof files.calls.keepSealed> = async (content, act) => {
  const createdAt = new Date(act.clock.now().epochMilliseconds);
  const fileId = await insertSealedFile(act.db, { ...content, createdAt });
  await act.enqueue(files.jobs.inspectFile, { fileId });
  return fileId;
};
