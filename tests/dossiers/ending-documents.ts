import { graphql } from '../gql/gql.ts';

export const requestPayment = graphql(`
  mutation RequestPayment($dossier: ID!, $amount: Int!, $reason: String!) {
    answer: requestPayment(dossier: $dossier, amount: $amount, reason: $reason) {
      __typename
      ... on Dossier { id state portalState dueAt deadline { state } payments { amount reason paidAt } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);
export const confirmPayment = graphql(`
  mutation ConfirmPayment($dossier: ID!, $receipt: String!) {
    answer: confirmPayment(dossier: $dossier, receipt: $receipt) {
      __typename
      ... on Dossier { id state dueAt deadline { state explain { day counted reason } } payments { paidAt receipt } deadlineEntries { kind dueAt } }
      ... on Refusal { vi en }
    }
  }
`);
export const confirmWithdrawal = graphql(`
  mutation ConfirmWithdrawal($dossier: ID!) {
    answer: confirmWithdrawal(dossier: $dossier) {
      __typename ... on Dossier { id state portalState reason finishedAt } ... on Refusal { vi en }
    }
  }
`);
export const stop = graphql(`
  mutation StopDossier($dossier: ID!, $reason: String!) {
    answer: stopDossier(dossier: $dossier, reason: $reason) {
      __typename ... on Dossier { id state portalState reason } ... on Refusal { vi en }
    }
  }
`);
