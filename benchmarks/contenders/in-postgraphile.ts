import type { OperationName } from '../operations/operations.ts';
import type { Contender } from './contender.ts';

const FIELDS = `
  id: rowId code state submittedAt dueAt
  procedure { code name }
  applicant { id: rowId fullName }
  officer { name }
  events(first: 3, orderBy: [AT_DESC, ROW_ID_DESC]) { nodes { kind at } }
  files: dossierFiles(first: 5, orderBy: [ROW_ID_ASC]) { nodes { paper file { name size } } }`;

const newest = (state: string) =>
  `dossiersByAgencyId(condition: { state: "${state}" }, first: 3, orderBy: [ROW_ID_DESC])
    { nodes { id: rowId code state submittedAt applicant { fullName } } }`;

/** The same questions in the graph that PostGraphile makes of the tables; `of` marks what lies one level deeper there. */
const documents: Readonly<Record<OperationName, string>> = {
  list: `query list($agency: BigInt!, $after: Cursor) {
    dossiers(condition: { agencyId: $agency }, first: 50, after: $after, orderBy: [ROW_ID_DESC]) {
      edges { node { ${FIELDS} } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  one: `query one($code: String!) {
    dossier: dossierByCode(code: $code) { ${FIELDS} commune: unit { name } agency { name } }
  }`,
  lookup: `query lookup($code: String!) {
    procedure: proceduresProcedureVersions(condition: { code: $code, validTo: null }, first: 1) {
      of: nodes { code name nameEn }
    }
  }`,
  board: `query board($agencies: Int!) {
    agencies: organisationsAgencies(condition: { validTo: null }, first: $agencies, orderBy: [CODE_ASC]) {
      edges {
        node {
          code name
          received: ${newest('received')}
          processing: ${newest('processing')}
          done: ${newest('done')}
        }
      }
    }
  }`,
  submit: `mutation submit($id: BigInt!, $key: String!) {
    submitDossier: benchSubmitDossier(input: { dossier: $id, idempotencyKey: $key }) {
      of: result { __typename id: rowId state submittedAt }
    }
  }`,
};

export const inPostgraphile: Pick<Contender, 'request' | 'understood'> = {
  request: ({ name }, { variables }) => ({
    path: '/graphql',
    body: JSON.stringify({ query: documents[name], variables }),
  }),
  understood: (_operation, data) => plain(data, ''),
};

/** Its answer in the shape and spelling of Motcua's. */
function plain(value: unknown, name: string): unknown {
  if (typeof value === 'string') return spelt(value, name);
  if (Array.isArray(value)) return value.map((one) => plain(one, name));
  if (!isRecord(value)) return value;
  const { of, nodes, ...rest } = value;
  if (nodes !== undefined) return plain(nodes, name);
  const here = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, plain(one, key)]));
  const deeper = plain(of, name);
  const found: unknown = Array.isArray(deeper) ? deeper[0] : deeper;
  return isRecord(found) ? { ...here, ...found } : here;
}

function spelt(value: string, name: string): unknown {
  if (name === 'state' || name === 'kind') return value.toUpperCase().replaceAll('-', '_');
  if (name === 'size') return Number(value);
  return /^(at|submittedAt|dueAt)$/.test(name) ? new Date(value).toISOString() : value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
