import type { Holding } from '../../../server/kit/index.ts';

/** Who may read a file goes with what it was handed in for: that module asks for it by `shareOn`. */
export const shares: Holding = {
  title: 'Quyền đọc tệp / Shares of files',
  columns: ['files.share.agency_id'],
  things: null,
  handOver: null,
};
