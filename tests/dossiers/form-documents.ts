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
