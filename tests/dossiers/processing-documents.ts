import { graphql } from '../gql/gql.ts';

export const refuseIntake = graphql(`
  mutation RefuseIntake($dossier: ID!, $reason: String!) {
    answer: refuseIntake(dossier: $dossier, reason: $reason) {
      __typename ... on Dossier { id state portalState reason code } ... on Refusal { vi en }
    }
  }
`);
export const withdraw = graphql(`
  mutation WithdrawDossier($dossier: ID!, $reason: String!) {
    answer: withdrawDossier(dossier: $dossier, reason: $reason) {
      __typename ... on Dossier { id state portalState reason } ... on Refusal { vi en }
    }
  }
`);
export const assign = graphql(`
  mutation AssignDossier($dossier: ID!, $officer: ID!) {
    answer: assignDossier(dossier: $dossier, officer: $officer) {
      __typename ... on Dossier { id state portalState handler { id } } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);
export const proposeGrant = graphql(`
  mutation ProposeGrant($dossier: ID!) {
    answer: proposeGrant(dossier: $dossier) {
      __typename ... on Dossier { id state portalState } ... on Refusal { vi en } ... on ActNotPossible { was: state possible last { kind at office { id } } }
    }
  }
`);
export const proposeRefusal = graphql(`
  mutation ProposeRefusal($dossier: ID!, $reason: String!) {
    answer: proposeRefusal(dossier: $dossier, reason: $reason) {
      __typename ... on Dossier { id state } ... on Refusal { vi en }
    }
  }
`);
export const approve = graphql(`
  mutation ApproveDecision($dossier: ID!) {
    answer: approveDecision(dossier: $dossier) {
      __typename ... on Dossier { id state reason } ... on Refusal { vi en }
    }
  }
`);
export const sendBack = graphql(`
  mutation SendBack($dossier: ID!, $reason: String!) {
    answer: sendBack(dossier: $dossier, reason: $reason) {
      __typename ... on Dossier { id state } ... on Refusal { vi en }
    }
  }
`);
export const returnResult = graphql(`
  mutation ReturnResult($dossier: ID!) {
    answer: returnResult(dossier: $dossier) {
      __typename ... on Dossier { id state portalState returnedAt } ... on Refusal { vi en }
    }
  }
`);
export const standing = graphql(`
  query Standing($id: ID!) {
    dossier(id: $id) {
      state possibleActs
      proposal { proposesGrant proposalReason proposer { name } }
      events(first: 20) { kind }
    }
  }
`);

/** What somebody has before them who is about to act. */
export const versionOf = graphql(`query VersionOf($id: ID!) { dossier(id: $id) { version } }`);
export const approveAsSeen = graphql(`
  mutation ApproveAsSeen($dossier: ID!, $version: Int!) {
    answer: approveDecision(dossier: $dossier, version: $version) {
      __typename ... on Dossier { id state } ... on Refusal { vi en }
      ... on DossierChanged { currentVersion changes { kind at office { id } record { actor { id } note } } possible }
    }
  }
`);
export const sendBackAsSeen = graphql(`
  mutation SendBackAsSeen($dossier: ID!, $version: Int!, $reason: String!) {
    answer: sendBack(dossier: $dossier, version: $version, reason: $reason) {
      __typename ... on Dossier { id state } ... on Refusal { vi en }
      ... on DossierChanged { currentVersion changes { kind at office { id } record { actor { id } note } } possible }
    }
  }
`);
export const history = graphql(`
  query HistoryOf($id: ID!) {
    dossier(id: $id) {
      version
      events(first: 20) { kind version reason office { id } record { note actor { id } actingFor { id } assignee { id } } }
    }
  }
`);
