import type { BodyOf } from '../../../server/kit/index.ts';
import type { files } from '../contract.ts';
import { insertKeptFile } from '../queries/files.ts';

export const keepIssued: BodyOf<typeof files.calls.keepIssued> = (file, { db, clock }) =>
  insertKeptFile(db, { ...file, createdAt: new Date(clock.now().epochMilliseconds) });
