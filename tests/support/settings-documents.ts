import { graphql } from '../gql/gql.ts';

export const settingsNow = graphql(`
  query SettingsNow($module: String!) {
    moduleSettings(module: $module) {
      module version schema values
      changes(first: 2) { totalCount edges { node { version former settings changedBy changedAt } } }
    }
  }
`);

export const settingsChanges = graphql(`
  query SettingsChanges($module: String) {
    settingsChanges(module: $module, first: 5) { edges { node { module version } } }
  }
`);

export const changeModuleSettings = graphql(`
  mutation ChangeSettings($module: String!, $version: Int!, $settings: String!, $key: String) {
    answer: changeModuleSettings(module: $module, version: $version, settings: $settings, idempotencyKey: $key) {
      __typename
      ... on SettingsChange { id module version settings }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
      ... on SettingsChanged { now: version }
    }
  }
`);
