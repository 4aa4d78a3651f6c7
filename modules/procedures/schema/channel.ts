import { choices } from '../../../server/kit/index.ts';
import { Channel } from '../model.ts';

export const channel = choices(
  Channel,
  'Channel',
  'How a dossier is handed in or its result is fetched (kênh thực hiện).',
  {
    COUNTER: 'At the counter (trực tiếp): 1.',
    ONLINE: 'Online (trực tuyến): 2.',
    POST: 'By public post (bưu chính công ích): 3.',
  },
);
