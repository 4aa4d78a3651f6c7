/** The five things that front ends ask, in the words of Motcua's graph, and how many ask at once. */
export interface Operation {
  readonly name: OperationName;
  readonly title: string;
  readonly connections: number;
  readonly document: string;
}

export type OperationName = 'list' | 'one' | 'lookup' | 'board' | 'submit';

const FIELDS = `
  id code state submittedAt dueAt
  procedure { code name }
  applicant { id fullName }
  officer { name }
  events(first: 3) { kind at }
  files(first: 5) { paper file { name size } }`;

const CARD = 'id code state submittedAt applicant { fullName }';

export const operations: readonly Operation[] = [
  {
    name: 'list',
    title: 'newest 50 dossiers of an agency, nested',
    connections: 16,
    document: `query list($agency: ID!, $after: String) {
      dossiers(agency: $agency, first: 50, after: $after) {
        edges { node { ${FIELDS} } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
  },
  {
    name: 'one',
    title: 'one dossier, nested',
    connections: 32,
    document: `query one($code: String!) { dossier(code: $code) { ${FIELDS} commune { name } agency { name } } }`,
  },
  {
    name: 'lookup',
    title: 'small lookup',
    connections: 32,
    document: 'query lookup($code: String!) { procedure(code: $code) { code name nameEn } }',
  },
  {
    name: 'board',
    title: 'top 3 per group over 240 groups',
    connections: 16,
    document: `query board($agencies: Int!) {
      agencies(first: $agencies) {
        edges {
          node {
            code name
            received: dossiers(state: RECEIVED, first: 3) { CARD }
            processing: dossiers(state: PROCESSING, first: 3) { CARD }
            done: dossiers(state: DONE, first: 3) { CARD }
          }
        }
      }
    }`.replaceAll('CARD', CARD),
  },
  {
    name: 'submit',
    title: 'submit a dossier',
    connections: 32,
    document: `mutation submit($id: ID!, $key: String!) {
      submitDossier(dossier: $id, idempotencyKey: $key) {
        __typename
        ... on Dossier { id state submittedAt }
      }
    }`,
  },
];
