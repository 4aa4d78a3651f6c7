import type { BodyOf } from '../../../server/kit/index.ts';
import type { files } from '../contract.ts';
import { insertKeptFile, shareFiles } from '../queries/files.ts';

export const keepForOffice: BodyOf<typeof files.calls.keepForOffice> = async (file, { db, clock }) => {
  const createdAt = new Date(clock.now().epochMilliseconds);
  const id = await insertKeptFile(db, { ...file, createdAt });
  await shareFiles(db, [id], file.agencyId);
  return id;
};
