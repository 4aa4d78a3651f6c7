import { graphql } from '../gql/gql.ts';

export const receiveMany = graphql(`
  mutation ReceiveDossiers($dossiers: [ID!]!, $versions: [Int!], $key: String) {
    answer: receiveDossiers(dossiers: $dossiers, versions: $versions, idempotencyKey: $key) {
      __typename
      ... on Refusal { vi en }
      ... on InvalidInput { field }
      ... on DossierOutcomes {
        outcomes {
          dossierId
          answer {
            __typename
            ... on Dossier { id state code dueAt agency { id } applicant { fullName } events(first: 1) { kind } }
            ... on Refusal { vi en }
            ... on ActNotPossible { was: state possible }
          }
        }
      }
    }
  }
`);
export const assignMany = graphql(`
  mutation AssignDossiers($dossiers: [ID!]!, $officer: ID!, $versions: [Int!], $key: String) {
    answer: assignDossiers(dossiers: $dossiers, versions: $versions, officer: $officer, idempotencyKey: $key) {
      __typename
      ... on Refusal { vi en }
      ... on DossierOutcomes {
        outcomes { dossierId answer { __typename ... on Dossier { state handler { id } } ... on Refusal { vi en } } }
      }
    }
  }
`);
