import { graphql } from '../gql/gql.ts';

/** The documents with which tests keep registered programs. */
export const registerClient = graphql(`
  mutation RegisterClient(
    $name: String!, $organisation: String!, $contact: String!, $purpose: String!, $permissions: [String!]!,
    $agencies: [ID!], $jwk: String, $key: String
  ) {
    answer: registerClient(
      name: $name, organisation: $organisation, contact: $contact, purpose: $purpose, permissions: $permissions,
      agencies: $agencies, jwk: $jwk, idempotencyKey: $key
    ) {
      __typename
      ... on Client {
        id clientId name organisation environment operationsPerSecond sockets suspendedAt
        purpose { code personal }
        keys { kid algorithm validTo }
        permissions { permission agencyId }
      }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
      ... on PermissionLacking { permission }
    }
  }
`);

export const limitClient = graphql(`
  mutation LimitClient($client: ID!, $operations: Int!, $sockets: Int!) {
    answer: limitClient(client: $client, operationsPerSecond: $operations, sockets: $sockets) {
      __typename
      ... on Client { operationsPerSecond sockets }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const suspendClient = graphql(`
  mutation SuspendClient($client: ID!, $key: String) {
    answer: suspendClient(client: $client, idempotencyKey: $key) {
      __typename
      ... on Client { id suspendedAt }
      ... on Refusal { vi en }
    }
  }
`);

export const resumeClient = graphql(`
  mutation ResumeClient($client: ID!) {
    answer: resumeClient(client: $client) {
      __typename
      ... on Client { id suspendedAt }
      ... on Refusal { vi en }
    }
  }
`);

export const addClientKey = graphql(`
  mutation AddClientKey($client: ID!, $jwk: String!, $key: String) {
    answer: addClientKey(client: $client, jwk: $jwk, idempotencyKey: $key) {
      __typename
      ... on Client { id keys { kid algorithm validTo } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const retireClientKey = graphql(`
  mutation RetireClientKey($client: ID!, $kid: String!) {
    answer: retireClientKey(client: $client, kid: $kid) {
      __typename
      ... on Client { id keys { kid validTo } }
      ... on Refusal { vi en }
    }
  }
`);

export const clients = graphql(`
  query Clients($search: String, $first: Int) {
    clients(search: $search, first: $first) { edges { node { id name clientId } } totalCount }
  }
`);

export const client = graphql(`
  query Client($id: ID) { client(id: $id) { id name suspendedAt } }
`);

export const purposes = graphql(`
  query Purposes { purposes { code titleVi titleEn legalBasis personal } }
`);
