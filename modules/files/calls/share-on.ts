import type { BodyOf } from '../../../server/kit/index.ts';
import type { files } from '../contract.ts';
import { shareFilesOn } from '../queries/share-files-on.ts';

export const shareOn: BodyOf<typeof files.calls.shareOn> = ({ shares }, { db }) => shareFilesOn(db, shares);
