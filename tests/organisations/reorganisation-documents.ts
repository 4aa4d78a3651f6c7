import { graphql } from '../gql/gql.ts';

/** The documents with which tests reorganise. */
export const planReorganisation = graphql(`
  mutation PlanReorganisation($title: String!, $day: Date!, $file: String!, $key: String) {
    answer: planReorganisation(title: $title, day: $day, file: $file, idempotencyKey: $key) {
      __typename
      ... on Reorganisation { id state planner { name } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
      ... on ReorganisationFaulty { rows }
    }
  }
`);

export const reorganise = graphql(`
  mutation Reorganise($reorganisation: ID!, $key: String) {
    answer: reorganise(reorganisation: $reorganisation, idempotencyKey: $key) {
      __typename
      ... on Reorganisation { id state }
      ... on Refusal { vi en }
      ... on ReorganisationNotReady { reached }
    }
  }
`);

export const decideSuccessor = graphql(`
  mutation DecideSuccessor($reorganisation: ID!, $things: [ID!]!, $agency: String!) {
    answer: decideSuccessor(reorganisation: $reorganisation, things: $things, agency: $agency) {
      __typename
      ... on Reorganisation { id }
      ... on Refusal { vi en }
    }
  }
`);

export const progress = graphql(`
  query Progress($id: ID!) {
    reorganisation(id: $id) {
      state
      affected { holding total stays undecided ready handedOver }
    }
  }
`);

export const affectedThings = graphql(`
  query AffectedThings($id: ID!, $holding: String, $state: AffectedState, $first: Int, $after: String) {
    affectedThings(reorganisation: $id, holding: $holding, state: $state, first: $first, after: $after) {
      edges { node { id holding label state candidates successorCode agency { code name } } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const changes = graphql(`
  query Changes($id: ID!, $change: UnitChangeKind) {
    reorganisations { edges { node { id } } }
    unitChanges(reorganisation: $id, change: $change, first: 100) {
      totalCount
      edges { node { change successorCode successorName unit { code name } } }
    }
    agencyChanges(reorganisation: $id, first: 100) {
      totalCount
      edges { node { successorCode successorName agency { code } } }
    }
    holdings { name title stays }
  }
`);

export const whatBecame = graphql(`
  query WhatBecame($unit: String!, $agency: String!, $on: Date) {
    unit: unitOn(code: $unit, on: $on) { name validFrom validTo successions { onDate to { code name } } }
    agency: agencyOn(code: $agency, on: $on) { name validTo successions { onDate to { code name } } }
  }
`);
