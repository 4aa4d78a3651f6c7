import type { BodyOf } from '../../../server/kit/index.ts';
import type { files } from '../contract.ts';
import { shareFiles } from '../queries/files.ts';

export const share: BodyOf<typeof files.calls.share> = async ({ fileIds, agencyId }, { db }) =>
  fileIds.length === 0 ? [] : shareFiles(db, fileIds, agencyId);
