import { graphql } from '../gql/gql.ts';

/** The documents with which tests import diplomas. */
export const diplomaImport = graphql(`
  query DiplomaImport($id: ID!, $outcome: DiplomaImportOutcome) {
    diplomaImport(id: $id) {
      state kind year format rowCount new known refused taken takenAt agency { id }
      rows(first: 100, outcome: $outcome) {
        edges { node { row number outcome fault field reasonVi reasonEn } }
      }
    }
  }
`);

export const diplomaImports = graphql(`
  query DiplomaImports { diplomaImports { edges { node { id } } totalCount } }
`);

export const takeDiplomaImport = graphql(`
  mutation TakeDiplomaImport($import: ID!, $key: String) {
    answer: takeDiplomaImport(import: $import, idempotencyKey: $key) {
      __typename
      ... on DiplomaImport { id state }
      ... on Refusal { vi en }
    }
  }
`);

export const followImports = graphql(`
  subscription FollowImports($after: String) {
    events(after: $after, types: ["education.diplomaImportAdvanced"]) {
      position newest
      event {
        ... on DiplomaImportAdvanced { importId state waiting known refused taken import { id rowCount } }
      }
    }
  }
`);
