import { graphql } from '../gql/gql.ts';

/** What stands on the receipt. */
export const receiptOf = graphql(`
  query ReceiptOf($id: ID!) { dossier(id: $id) { code lookUpPassword lookUpUrl progress { level vi en } } }
`);

export const lookUp = graphql(`
  query LookUpProgress($code: String!, $password: String!) {
    dossierProgress(code: $code, password: $password) { code level vi en }
  }
`);

export const stepsOf = graphql(`
  query StepsOf($id: ID!) {
    dossier(id: $id) {
      progress { level vi en }
      agency { name }
      holder { name }
      events(first: 20) { kind vi en agency { name } }
    }
  }
`);
