import { graphql } from '../gql/gql.ts';

/** Asks for everything that an office has in hand. */
export const workOf = graphql(`
  query WorkOf($id: ID!) {
    agency(id: $id) {
      work {
        counts { open late dueToday unassigned }
        byHandler { officer { id name } open late dueToday oldest }
        oldest(first: 10) { edges { node { id code submittedAt handler { name } } } }
        late(first: 10) { edges { node { id lateFrom procedure { name } } } }
        dueToday(first: 10) { edges { node { id dueAt } } }
      }
    }
  }
`);

export const oldestOf = graphql(`
  query OldestOf($id: ID!, $first: Int, $after: String, $last: Int) {
    agency(id: $id) {
      work {
        oldest(first: $first, after: $after, last: $last) {
          edges { cursor node { id } }
          pageInfo { hasNextPage endCursor }
          totalCount
        }
      }
    }
  }
`);

export const workOfAll = graphql(`
  query WorkOfAll { agencies(first: 50) { edges { node { work { counts { open late } } } } } }
`);

export const handledBy = graphql(`
  query HandledBy($officer: ID) { dossiers(handler: $officer, first: 100) { edges { node { id } } } }
`);
