import { graphql } from '../gql/gql.ts';

/** The documents with which tests let somebody act for another. */
export const delegate = graphql(`
  mutation Delegate(
    $login: String!, $agency: ID, $permissions: [String!]!, $from: Date, $to: Date!, $reason: String!, $key: String
  ) {
    answer: delegate(
      login: $login, agency: $agency, permissions: $permissions, validFrom: $from, validTo: $to, reason: $reason,
      idempotencyKey: $key
    ) {
      __typename
      ... on Delegation { id fromName toName validTo permissions { permission } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
      ... on PermissionLacking { permission }
    }
  }
`);

export const endDelegation = graphql(`
  mutation EndDelegation($delegation: ID!) {
    answer: endDelegation(delegation: $delegation) {
      __typename
      ... on Delegation { id endedAt }
      ... on Refusal { vi en }
    }
  }
`);

export const actFor = graphql(`
  mutation ActFor($delegation: ID!, $key: String) {
    answer: actFor(delegation: $delegation, idempotencyKey: $key) {
      __typename
      ... on ActingSession { token expiresAt }
      ... on Refusal { vi en }
    }
  }
`);

export const delegations = graphql(`
  query Delegations { delegations(first: 100) { edges { node { id fromName toName reason } } } }
`);

export const inWhoseName = graphql(`
  query InWhoseName { viewer { id name actingFor } }
`);
