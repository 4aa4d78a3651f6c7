import { graphql } from '../gql/gql.ts';

export const queuesNow = graphql(`
  query QueuesNow($module: String) {
    queues(module: $module) {
      name module lane paused waiting running delayed parked
      oldest { id name since }
      parkedJobs(first: 5) { id name since attempts requestId }
    }
  }
`);

export const rerunJob = graphql(`
  mutation RerunJob($queue: String!, $job: String!, $key: String) {
    answer: rerunJob(queue: $queue, job: $job, idempotencyKey: $key) {
      __typename
      ... on Queue { name parked }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const processesNow = graphql(`
  query ProcessesNow { processes { id role host pid since seenAt modules } }
`);
