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

export const openAtCounter = graphql(`
  mutation OpenAtCounter(
    $procedure: String!, $commune: String!, $case: String, $receivingAgency: ID, $supportAgency: ID,
    $applicant: PersonAtCounter!, $representation: RepresentationAtCounter, $key: String
  ) {
    answer: openDossierAtCounter(
      procedure: $procedure, commune: $commune, case: $case, receivingAgency: $receivingAgency,
      supportAgency: $supportAgency, applicant: $applicant, representation: $representation, idempotencyKey: $key
    ) {
      __typename
      ... on Dossier { ...Entered }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
  fragment Entered on Dossier {
    id state channel portalChannel fee { amount }
    applicant { id fullName citizenNumber birthDate phone address }
    agency { id } receivingAgency { id } supportAgency { id } enterer { name }
    representation { kind validUntil representative { id fullName citizenNumber } document { id name } }
  }
`);

export const takeIn = graphql(`
  mutation TakeIn($dossier: ID!) {
    answer: takeInDossier(dossier: $dossier) {
      __typename
      ... on Dossier { id state code dueAt officer { name } }
      ... on Refusal { vi en }
    }
  }
`);

export const attachPaper = graphql(`
  mutation AttachPaper($dossier: ID!, $file: ID!, $paper: String!, $originals: Int, $copies: Int) {
    answer: attachFile(dossier: $dossier, file: $file, paper: $paper, originals: $originals, copies: $copies) {
      __typename
      ... on Dossier { id files { paper originals copies file { id } } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const whose = graphql(`
  query Whose($id: ID!) {
    dossier(id: $id) {
      id state channel applicant { fullName } possibleActs
      files { originals copies file { id name } }
      representation { representative { fullName } }
      events(first: 20) { kind }
    }
  }
`);
