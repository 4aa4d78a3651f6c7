import { graphql } from '../gql/gql.ts';

/** The documents with which tests transfer pupils, and correct and verify diplomas. */
export const fillSchoolTransfer = graphql(`
  mutation FillSchoolTransfer($dossier: ID!, $application: SchoolTransferApplication!) {
    answer: fillSchoolTransfer(dossier: $dossier, application: $application) {
      __typename
      ... on Dossier { id state }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const transferOf = graphql(`
  query TransferOf($id: ID!) {
    dossier(id: $id) {
      state reason dueAt
      procedure { code papers { code mandatory } }
      schoolTransfer {
        transferredOn reason
        former { schoolYear enteredOn leftOn school { code } schoolClass { name } }
        pupil { schoolYear enteredOn leftOn school { code } schoolClass { name } }
      }
    }
  }
`);

export const fillDiplomaCorrection = graphql(`
  mutation FillDiplomaCorrection($dossier: ID!, $application: DiplomaCorrectionApplication!) {
    answer: fillDiplomaCorrection(dossier: $dossier, application: $application) {
      __typename
      ... on Dossier { id state }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const correctionOf = graphql(`
  query CorrectionOf($id: ID!) {
    dossier(id: $id) {
      state reason dueAt
      procedure { code papers { code mandatory } }
      diplomaCorrection {
        number year basis correctedOn
        changes { field was becomes }
        diploma {
          number holderName birthDate birthPlace correctedOn verificationUrl
          corrections { number changes { field was becomes } }
        }
      }
    }
  }
`);

export const verifyDiploma = graphql(`
  query VerifyDiploma($code: String!) {
    verifyDiploma(code: $code) { kind number year issuedOn correctedOn agencyName }
  }
`);

export const verifyDiplomas = graphql(`
  query VerifyDiplomas($kind: DiplomaKind!, $number: String!) {
    verifyDiplomas(kind: $kind, number: $number) { kind number year issuedOn correctedOn agencyName }
  }
`);
