import { graphql } from '../gql/gql.ts';

export const createWebhook = graphql(`
  mutation CreateWebhook($url: String!, $types: [String!], $agencies: [ID!], $from: String, $contact: String, $key: String) {
    answer: createWebhook(url: $url, types: $types, agencies: $agencies, from: $from, contact: $contact, idempotencyKey: $key) {
      __typename
      ... on WebhookWithSecret { secret webhook { id url state position } }
      ... on Refusal { vi en }
      ... on WebhookUrlRefused { fault }
      ... on InvalidInput { field }
    }
  }
`);

export const rotateWebhookSecret = graphql(`
  mutation RotateWebhookSecret($webhook: ID!) {
    answer: rotateWebhookSecret(webhook: $webhook) {
      __typename
      ... on WebhookWithSecret { secret webhook { id formerSecretUntil } }
      ... on Refusal { vi en }
    }
  }
`);

export const pauseWebhook = graphql(`
  mutation PauseWebhook($webhook: ID!) {
    answer: pauseWebhook(webhook: $webhook) { __typename ... on Webhook { id state } ... on Refusal { vi en } }
  }
`);

export const resumeWebhook = graphql(`
  mutation ResumeWebhook($webhook: ID!) {
    answer: resumeWebhook(webhook: $webhook) { __typename ... on Webhook { id state } ... on Refusal { vi en } }
  }
`);

export const replayWebhook = graphql(`
  mutation ReplayWebhook($webhook: ID!, $position: String!) {
    answer: replayWebhook(webhook: $webhook, position: $position) {
      __typename ... on Webhook { id position } ... on Refusal { vi en } ... on InvalidInput { field }
    }
  }
`);

export const deleteWebhook = graphql(`
  mutation DeleteWebhook($webhook: ID!) {
    answer: deleteWebhook(webhook: $webhook) { __typename ... on Webhook { id } ... on Refusal { vi en } }
  }
`);

export const sendAgain = graphql(`
  mutation SendAgain($delivery: ID!) {
    answer: sendAgain(delivery: $delivery) {
      __typename ... on WebhookDelivery { id state attempt manual } ... on Refusal { vi en }
    }
  }
`);

export const lookAtWebhook = graphql(`
  query LookAtWebhook($id: ID!, $first: Int = 100) {
    webhook(id: $id) {
      id url state contact types agencies procedures position lag attempts nextAttemptAt
      deliveries(first: $first) {
        totalCount
        edges { node { id eventId event attempt manual state at responseCode latency error } }
      }
      parked { edges { node { eventId event attempts firstAt parkedAt deliveryId } } }
      gaps { after until at }
    }
  }
`);

export const myWebhooks = graphql(`
  query MyWebhooks { webhooks { id url state } }
`);

export const simulate = graphql(`
  mutation Simulate($type: String!, $webhook: ID) {
    answer: simulate(type: $type, webhook: $webhook) {
      __typename
      ... on SimulationWithSecret { secret simulation { id messages sent score } }
      ... on Refusal { vi en }
      ... on InvalidInput { field }
    }
  }
`);

export const reportSimulation = graphql(`
  mutation ReportSimulation($run: ID!, $processed: [ID!]!) {
    answer: reportSimulation(run: $run, processed: $processed) {
      __typename
      ... on Simulation { id score missed doubled misordered wronglyAccepted wronglyAnswered }
      ... on Refusal { vi en }
    }
  }
`);

export const lookAtSimulation = graphql(`
  query LookAtSimulation($run: ID!) {
    simulation(run: $run) { id type messages sent sentAt score }
  }
`);

export const simulationPage = graphql(`
  query SimulationPage($run: ID!, $after: Int) {
    simulationPage(run: $run, after: $after, first: 7) {
      messages { webhookId webhookTimestamp webhookSignature body position }
      hasMore
    }
  }
`);

export const promoteClient = graphql(`
  mutation PromoteClient($client: ID!) {
    answer: promoteClient(client: $client) {
      __typename
      ... on Client { id environment productionSince }
      ... on Refusal { vi en }
      ... on ScoreTooLow { score least }
    }
  }
`);
