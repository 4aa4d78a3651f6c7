import { graphql } from '../gql/gql.ts';

export const formsOf = graphql(`
  query FormsOf($id: ID!) {
    dossier(id: $id) {
      forms { id kind edition number issuedAt file { id name mediaType pages } }
    }
  }
`);
export const printForm = graphql(`
  mutation PrintForm($dossier: ID!, $form: FormKind!) {
    answer: printForm(dossier: $dossier, form: $form) {
      __typename
      ... on DossierForm { id kind edition number file { id } }
      ... on Refusal { vi en }
      ... on FormNotDue { form }
    }
  }
`);
export const exportRegister = graphql(`
  mutation ExportRegister($agency: ID!, $month: Date!, $format: RegisterFormat!, $key: String) {
    answer: exportRegister(agency: $agency, month: $month, format: $format, idempotencyKey: $key) {
      __typename
      ... on RegisterExport { id month format total written requestedBy { name } file { id } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);
export const registerExport = graphql(`
  query RegisterExport($id: ID!) {
    registerExport(id: $id) {
      id month total written
      file { id name mediaType pages }
      agency { registerExports(first: 3) { id } }
    }
  }
`);
