import type { BodyOf } from '../../../server/kit/index.ts';
import type { files } from '../contract.ts';
import { findContents } from '../queries/files.ts';

export const contents: BodyOf<typeof files.calls.contents> = ({ fileIds }, { db }) =>
  fileIds.length === 0 ? Promise.resolve([]) : findContents(db, fileIds);
