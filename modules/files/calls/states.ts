import type { BodyOf } from '../../../server/kit/index.ts';
import type { files } from '../contract.ts';
import { findStates } from '../queries/files.ts';

export const states: BodyOf<typeof files.calls.states> = async ({ fileIds }, { db }) =>
  fileIds.length === 0 ? [] : findStates(db, fileIds);
