import { graphql } from '../gql/gql.ts';

/** The documents with which tests give and end roles. */
export const grantRole = graphql(`
  mutation GrantRole($login: String!, $role: String!, $agency: ID, $from: Date, $to: Date, $key: String) {
    answer: grantRole(
      login: $login, role: $role, agency: $agency, validFrom: $from, validTo: $to, idempotencyKey: $key
    ) {
      __typename
      ... on RoleGrant { id login agencyId validFrom validTo grantedBy proposed role { code } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
      ... on PermissionLacking { permission }
    }
  }
`);

export const proposeRole = graphql(`
  mutation ProposeRole($login: String!, $role: String!, $agency: ID, $from: Date, $to: Date) {
    answer: proposeRole(login: $login, role: $role, agency: $agency, validFrom: $from, validTo: $to) {
      __typename
      ... on RoleGrant { id login proposed approvedBy }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
      ... on PermissionLacking { permission }
    }
  }
`);

export const approveRole = graphql(`
  mutation ApproveRole($grant: ID!, $key: String) {
    answer: approveRole(grant: $grant, idempotencyKey: $key) {
      __typename
      ... on RoleGrant { id login proposed grantedBy approvedBy }
      ... on Refusal { vi en }
      ... on PermissionLacking { permission }
    }
  }
`);

export const endRole = graphql(`
  mutation EndRole($grant: ID!) {
    answer: endRole(grant: $grant) {
      __typename
      ... on RoleGrant { id endedAt proposed }
      ... on Refusal { vi en }
    }
  }
`);

export const staff = graphql(`
  query Staff($agency: ID!) {
    staff(agency: $agency) { totalCount edges { node { login name validFrom validTo proposed role { code } } } }
  }
`);

export const myRoles = graphql(`
  query MyRoles { myRoles { id agencyId role { code titleVi } } }
`);

export const roles = graphql(`
  query Roles { roles { code administrative permissions { permission } } }
`);

export const permissionList = graphql(`
  query PermissionList { permissions { name sentence administrative } }
`);

export const roleProposals = graphql(`
  query RoleProposals { roleProposals(first: 100) { edges { node { id login } } } }
`);
