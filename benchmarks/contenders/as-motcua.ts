import type { Contender } from './contender.ts';

/** Asked in the words of Motcua's graph, and answering in them. */
export const asMotcua: Pick<Contender, 'request' | 'understood'> = {
  request: ({ document }, { variables }) => ({
    path: '/graphql',
    body: JSON.stringify({ query: document, variables }),
  }),
  understood: (_operation, data) => data,
};
