import { graphql } from '../gql/gql.ts';

/** The documents with which tests ask about licences. */
export const openIn = graphql(`
  mutation OpenHealth($procedure: String!, $commune: String!) {
    answer: openDossier(procedure: $procedure, commune: $commune) {
      __typename
      ... on Dossier { id agency { kind department } }
      ... on Refusal { vi en }
    }
  }
`);

export const fillPracticeLicence = graphql(`
  mutation FillPracticeLicence($dossier: ID!, $application: PractitionerApplication!) {
    answer: fillPracticeLicence(dossier: $dossier, application: $application) {
      __typename
      ... on Dossier { id }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const fillPharmacistLicence = graphql(`
  mutation FillPharmacistLicence($dossier: ID!, $application: PractitionerApplication!) {
    answer: fillPharmacistLicence(dossier: $dossier, application: $application) {
      __typename
      ... on Dossier { id }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const fillFacilityLicence = graphql(`
  mutation FillFacilityLicence($dossier: ID!, $application: FacilityApplication!) {
    answer: fillFacilityLicence(dossier: $dossier, application: $application) {
      __typename
      ... on Dossier { id }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const fillPharmacyLicence = graphql(`
  mutation FillPharmacyLicence($dossier: ID!, $application: FacilityApplication!) {
    answer: fillPharmacyLicence(dossier: $dossier, application: $application) {
      __typename
      ... on Dossier { id }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const fillFoodSafetyCertificate = graphql(`
  mutation FillFoodSafetyCertificate($dossier: ID!, $application: FacilityApplication!) {
    answer: fillFoodSafetyCertificate(dossier: $dossier, application: $application) {
      __typename
      ... on Dossier { id }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const licenceOfDossier = graphql(`
  query LicenceOfDossier($id: ID!) {
    dossier(id: $id) {
      state
      reason
      dueAt
      agency { id department }
      inspections { passed findings }
      licence {
        id kind number name scope issuedOn validFrom validTo state
        issuer { id }
        holder { fullName }
        facility { id name address unit { code } }
        headLicence { number }
      }
    }
  }
`);

export const findLicences = graphql(`
  query FindLicences($search: String, $kind: LicenceKind, $first: Int, $after: String) {
    licences(search: $search, kind: $kind, first: $first, after: $after) {
      edges { node { number name scope kind state holder { fullName } acts { reason } inspections { findings } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const licenceWithActs = graphql(`
  query LicenceWithActs($on: Date) {
    licences(first: 50) {
      edges { node { id state(on: $on) acts { kind fromDay reason agency { id } officer { name } } inspections { passed } } }
    }
  }
`);

export const suspendLicence = graphql(`
  mutation SuspendLicence($licence: ID!, $from: Date, $reason: String!) {
    answer: suspendLicence(licence: $licence, from: $from, reason: $reason) {
      __typename
      ... on Licence { id state }
      ... on Refusal { vi en }
      ... on LicenceActNotPossible { last }
    }
  }
`);

export const resumeLicence = graphql(`
  mutation ResumeLicence($licence: ID!, $from: Date, $reason: String!) {
    answer: resumeLicence(licence: $licence, from: $from, reason: $reason) {
      __typename
      ... on Licence { id state }
      ... on Refusal { vi en }
      ... on LicenceActNotPossible { last }
    }
  }
`);

export const revokeLicence = graphql(`
  mutation RevokeLicence($licence: ID!, $from: Date, $reason: String!) {
    answer: revokeLicence(licence: $licence, from: $from, reason: $reason) {
      __typename
      ... on Licence { id state }
      ... on Refusal { vi en }
      ... on LicenceActNotPossible { last }
      ... on InvalidInput { field }
    }
  }
`);

export const recordInspection = graphql(`
  mutation RecordInspection($dossier: ID, $licence: ID, $heldOn: Date!, $passed: Boolean!) {
    answer: recordInspection(dossier: $dossier, licence: $licence, heldOn: $heldOn, passed: $passed, findings: "Biên bản thẩm định.") {
      __typename
      ... on Inspection { id passed }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const handedIn = graphql(`
  query HandedIn($id: ID!) { dossier(id: $id) { submittedAt } }
`);
