import type { BodyOf } from '../../../server/kit/index.ts';
import type { files } from '../contract.ts';
import { unshareFiles } from '../queries/files.ts';

export const unshare: BodyOf<typeof files.calls.unshare> = async ({ fileIds, agencyId }, { db }) => {
  if (fileIds.length > 0) await unshareFiles(db, fileIds, agencyId);
};
