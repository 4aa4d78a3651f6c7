import { graphql } from '../gql/gql.ts';

/** The documents with which tests ask about disabilities and allowances. */
export const fillDisabilityCertificate = graphql(`
  mutation FillDisabilityCertificate($dossier: ID!, $application: DisabilityApplication!) {
    answer: fillDisabilityCertificate(dossier: $dossier, application: $application) {
      __typename
      ... on Dossier { id }
      ... on Refusal { vi en }
    }
  }
`);

export const fillAllowance = graphql(`
  mutation FillAllowance($dossier: ID!, $application: AllowanceApplication!) {
    answer: fillAllowance(dossier: $dossier, application: $application) {
      __typename
      ... on Dossier { id }
      ... on Refusal { vi en }
    }
  }
`);

export const fillPension = graphql(`
  mutation FillPension($dossier: ID!, $application: PensionApplication!) {
    answer: fillPension(dossier: $dossier, application: $application) {
      __typename
      ... on Dossier { id }
      ... on Refusal { vi en }
    }
  }
`);

export const recordConclusion = graphql(`
  mutation RecordConclusion($dossier: ID!, $degree: DisabilityDegree!, $heldOn: Date!) {
    answer: recordDisabilityConclusion(
      dossier: $dossier, degree: $degree, kind: MOBILITY, diagnosis: "Liệt hai chi dưới", heldOn: $heldOn
    ) {
      __typename
      ... on Dossier { id }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const socialOfDossier = graphql(`
  query SocialOfDossier($id: ID!) {
    dossier(id: $id) {
      state
      reason
      dueAt
      agency { id kind }
      disabilityConclusions { degree kind diagnosis heldOn }
      disabilityCertificate { number issuedOn replacedOn issuer { id } conclusion { degree diagnosis } }
      allowance { kind amount payout validFrom endedOn agency { id } }
    }
  }
`);

export const mySocialRegister = graphql(`
  query MySocialRegister {
    me {
      disabilityCertificates { number issuedOn replacedOn conclusion { degree } }
      allowances { kind amount validFrom endedOn }
    }
  }
`);

export const findCertificates = graphql(`
  query FindCertificates($search: String) {
    disabilityCertificates(search: $search) {
      edges { node { number person { fullName } conclusion { degree diagnosis } } }
    }
  }
`);

export const findAllowances = graphql(`
  query FindAllowances($search: String) {
    allowances(search: $search) { edges { node { kind amount person { fullName } } } }
  }
`);

export const allowanceRates = graphql(`
  query AllowanceRates($kind: AllowanceKind) {
    allowanceRates(kind: $kind) { edges { node { degree ageFrom ageTo amount validFrom source evidence } } }
  }
`);

export const readsOfMine = graphql(`
  query HealthReadsOfMine { readsOfMyData(first: 20) { edges { node { type account reason office { id } } } } }
`);

export const myName = graphql(`
  query HealthMyName { me { fullName } }
`);
