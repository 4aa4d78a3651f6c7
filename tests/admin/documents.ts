import { graphql } from '../gql/gql.ts';

export const planModuleChange = graphql(`
  query PlanModuleChange($module: String!, $enabled: Boolean!) {
    plan: planModuleChange(module: $module, enabled: $enabled) {
      module
      enabled
      dependants { id direct }
      missing
      openWork { name state count vi en }
      jobs { lane waiting running delayed }
      leaving
      coming
      breaking { name clients faults }
      followers
      silentProcesses
      fault
    }
  }
`);

export const moduleChanges = graphql(`
  query ModuleChanges($first: Int, $moduleId: String, $outcome: ModuleChangeOutcome) {
    moduleChanges(first: $first, moduleId: $moduleId, outcome: $outcome) {
      edges {
        node {
          id moduleId enabled mode at requestedBy requestedAt outcome endedAt endedBy refusal refusalVi refusalEn
          plan { module openWork { state count } }
        }
      }
    }
  }
`);

export const cancelModuleChange = graphql(`
  mutation CancelModuleChange($id: ID!) {
    answer: cancelModuleChange(id: $id) {
      __typename
      ... on ModuleChange { id moduleId enabled outcome endedBy }
      ... on Refusal { vi en }
    }
  }
`);

export const moduleStates = graphql(`query ModuleStates { modules { id enabled state } }`);

export const registerDocuments = graphql(`
  mutation RegisterForPlan($documents: [String!]!) {
    answer: registerDocuments(documents: $documents) { __typename ... on DocumentReports { reports { registered } } }
  }
`);
