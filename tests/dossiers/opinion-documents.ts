import { graphql } from '../gql/gql.ts';

export const askOpinion = graphql(`
  mutation AskOpinion($dossier: ID!, $agency: ID!, $question: String!, $within: Int!, $unit: TimeUnit) {
    answer: askOpinion(dossier: $dossier, agency: $agency, question: $question, within: $within, unit: $unit) {
      __typename
      ... on Opinion { id dueAt waiting dossier { id dueAt } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);
export const giveOpinion = graphql(`
  mutation GiveOpinion($question: ID!, $stance: OpinionStance!, $opinion: String!, $version: Int) {
    answer: giveOpinion(question: $question, stance: $stance, opinion: $opinion, version: $version) {
      __typename ... on Opinion { id stance opinion waiting dossier { id } } ... on Refusal { vi en }
    }
  }
`);
export const withdrawQuestion = graphql(`
  mutation WithdrawQuestion($question: ID!, $reason: String!, $version: Int) {
    answer: withdrawQuestion(question: $question, reason: $reason, version: $version) {
      __typename ... on Opinion { id withdrawnAt waiting } ... on Refusal { vi en }
    }
  }
`);
export const opinions = graphql(`
  query Opinions($id: ID!) {
    dossier(id: $id) {
      dueAt version possibleActs
      opinions { id question dueAt stance opinion waiting withdrawnAt agency { id } askedBy { id } givenBy { id } }
      deadlineEntries { kind dueAt note }
      deadline { state explain { day counted reason } }
      files { file { id } }
      events(first: 20) { kind office { id } }
    }
  }
`);
export const turnedTo = graphql(`
  query TurnedTo($types: [String!]) {
    eventsPage(first: 100, types: $types) {
      events {
        type
        ... on EventBetweenAgencies { dossierId code procedure dueAt agency { id } fromAgency { id } dossier { state } }
      }
    }
  }
`);
