import { defineContract } from '../kit/contract.ts';

/** What the platform itself shares, as any module does. It is always on. */
export const platform = defineContract({
  id: 'server',
  title: 'Nền tảng / Platform',
  permissions: {
    exploreGraph: 'Ask the graph about itself, and send documents that are not registered.',
    registerDocuments: 'Register the documents that everybody may send.',
  },
});
