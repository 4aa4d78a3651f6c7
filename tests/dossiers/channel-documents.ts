import { graphql } from '../gql/gql.ts';

export const openInCase = graphql(`
  mutation OpenInCase($procedure: String!, $commune: String!, $case: String) {
    answer: openDossier(procedure: $procedure, commune: $commune, case: $case) {
      __typename
      ... on Dossier { id channel portalChannel caseName fee { amount text } }
      ... on Refusal { vi en }
      ... on CaseNotOffered { offered }
    }
  }
`);

export const chooseCase = graphql(`
  mutation ChooseCase($dossier: ID!, $case: String!) {
    answer: chooseCase(dossier: $dossier, case: $case) {
      __typename
      ... on Dossier { id caseName fee { amount } }
      ... on Refusal { vi en }
      ... on CaseNotOffered { offered }
    }
  }
`);
