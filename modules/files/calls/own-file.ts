import type { BodyOf } from '../../../server/kit/index.ts';
import type { files } from '../contract.ts';
import { findOwnFile } from '../queries/files.ts';

export const ownFile: BodyOf<typeof files.calls.ownFile> = async ({ fileId, accountId }, { db }) =>
  (await findOwnFile(db, fileId, accountId)) ?? null;
