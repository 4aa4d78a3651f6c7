import { Channel } from '../../procedures/model.ts';

/** How a result reaches its applicant, as forms and registers name it. */
export const RETURN_WORDS: Readonly<Record<Channel, string>> = {
  [Channel.COUNTER]: 'Trực tiếp',
  [Channel.ONLINE]: 'Trực tuyến',
  [Channel.POST]: 'Bưu chính công ích',
};
