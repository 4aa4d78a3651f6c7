import { graphql } from '../gql/gql.ts';

export const planCalendarChange = graphql(`
  mutation PlanCalendarChange($agency: ID, $notice: String!, $days: [ChangedDayInput!]!, $hours: [ChangedHoursInput!]!) {
    answer: planCalendarChange(agency: $agency, notice: $notice, days: $days, hours: $hours) {
      __typename
      ... on CalendarChange { id state }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);
export const changeCalendar = graphql(`
  mutation ChangeCalendar($change: ID!) {
    answer: changeCalendar(change: $change) {
      __typename
      ... on CalendarChange { id state impact { state } }
      ... on Refusal { vi en }
      ... on CalendarPlanOver { was: state }
    }
  }
`);
export const calendarChange = graphql(`
  query CalendarChange($id: ID!) {
    calendarChange(id: $id) {
      id notice state madeAt
      agency { id }
      planner { name }
      maker { name }
      days { day kind name }
      hours { validFrom morningFrom morningTo afternoonFrom afternoonTo }
      impact { state total earlier later moved agencies { agency { id } earlier later moved } }
    }
  }
`);
export const deadlineMoves = graphql(`
  query DeadlineMoves($change: ID!, $agency: ID, $first: Int, $after: String) {
    deadlineMoves(change: $change, agency: $agency, first: $first, after: $after) {
      edges { node { code dueFrom dueTo movedAt dossier { id } agency { id } } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);
export const calendarChanges = graphql(`
  query CalendarChanges($first: Int) {
    calendarChanges(first: $first) { edges { node { id state } } }
  }
`);

export const agencyCalendar = graphql(`
  query AgencyCalendar($agency: ID!, $from: Date!, $to: Date!) {
    agency(id: $agency) { calendar(from: $from, to: $to) { day kind name shifts { from to } } }
  }
`);
