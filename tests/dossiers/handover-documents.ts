import { graphql } from '../gql/gql.ts';

export const handOver = graphql(`
  mutation HandOverDossier($dossier: ID!, $toAgency: ID!, $note: String!, $due: Date) {
    answer: handOverDossier(dossier: $dossier, toAgency: $toAgency, note: $note, due: $due) {
      __typename ... on Dossier { id state portalState holder { id } } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);
export const takeOver = graphql(`
  mutation TakeOverDossier($dossier: ID!) {
    answer: takeOverDossier(dossier: $dossier) {
      __typename ... on Dossier { id state handler { id } } ... on Refusal { vi en }
    }
  }
`);
export const handBack = graphql(`
  mutation HandBackDossier($dossier: ID!, $note: String!) {
    answer: handBackDossier(dossier: $dossier, note: $note) {
      __typename ... on Handover { returnedAt outcome dossier { id state handler { id } } } ... on Refusal { vi en }
    }
  }
`);
export const slip = graphql(`
  query Slip($id: ID!) {
    dossier(id: $id) {
      state possibleActs handOverBy
      holder { id }
      handovers {
        fromAgency { id } toAgency { id } at note dueAt handedBy { id } acceptedAt acceptedBy { id }
        returnedAt returnedBy { id } returnNote outcome
      }
      events(first: 20) { kind }
      files { file { id } }
    }
  }
`);
export const held = graphql(`
  query Held($agency: ID!) {
    dossiers(holder: $agency) { edges { node { id } } }
  }
`);
