import { graphql } from '../gql/gql.ts';

/** The documents with which tests ask about schools and diplomas. */
export const listSchools = graphql(`
  query ListSchools($search: String, $first: Int, $after: String) {
    schools(search: $search, first: $first, after: $after) {
      edges { node { code name level unit { code } agency { kind } classes { schoolYear name } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const schoolsWithPupils = graphql(`
  query SchoolsWithPupils($first: Int!) {
    schools(first: $first) {
      edges { node { code classes(first: 5) { schoolYear name pupils(first: 20) { id schoolYear person { fullName } } } } }
    }
  }
`);

export const myEducation = graphql(`
  query MyEducation {
    me {
      fullName
      pupils { schoolYear schoolClass { name school { code } } person { fullName } }
      diplomas { kind number year issuedOn agency { kind } holder { fullName } }
    }
  }
`);

export const fillDiplomaCopy = graphql(`
  mutation FillDiplomaCopy($dossier: ID!, $application: DiplomaCopyApplication!, $key: String) {
    answer: fillDiplomaCopy(dossier: $dossier, application: $application, idempotencyKey: $key) {
      __typename
      ... on Dossier { id state }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const educationOfDossier = graphql(`
  query EducationOfDossier($id: ID!) {
    dossier(id: $id) {
      state
      reason
      dueAt
      finishedAt
      applicant { fullName diplomas { number } pupils { schoolYear } }
      diplomaCopy { number year copies issuedOn agency { id } diploma { number kind holder { fullName } } }
    }
  }
`);

export const pupils = graphql(`
  query Pupils($school: ID!, $search: String, $schoolYear: String) {
    pupils(school: $school, search: $search, schoolYear: $schoolYear) {
      edges { node { id person { fullName } schoolClass { name } } }
    }
  }
`);

export const openClass = graphql(`
  mutation OpenClass($school: ID!, $schoolYear: String!, $name: String!) {
    answer: openClass(school: $school, schoolYear: $schoolYear, name: $name) {
      __typename
      ... on SchoolClass { id name schoolYear }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const placePupil = graphql(`
  mutation PlacePupil($pupil: ID!, $schoolClass: ID!) {
    answer: placePupil(pupil: $pupil, schoolClass: $schoolClass) {
      __typename
      ... on SchoolClass { id name }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);
