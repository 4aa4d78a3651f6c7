import type { Block } from '../../../server/kit/index.ts';

/** The head of the agency signs; who that is nobody tells this system. */
export const signedByHead: Block = {
  kind: 'signatures',
  of: [{ title: 'Thủ trưởng cơ quan, đơn vị', note: '(Ký, ghi rõ họ tên và đóng dấu)', name: null }],
};
