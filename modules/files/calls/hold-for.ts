import type { BodyOf } from '../../../server/kit/index.ts';
import type { files } from '../contract.ts';
import { setHolder } from '../queries/set-holder.ts';

export const holdFor: BodyOf<typeof files.calls.holdFor> = ({ fileId, personId }, { db }) =>
  setHolder(db, fileId, personId);
