import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly operations: Histogram<'kind' | 'outcome'>;
  readonly events: Counter;
  readonly jobs: Counter<'queue' | 'outcome'>;
  readonly unsealed: Gauge;
  readonly webhooks: Counter<'outcome'>;
  /** The Prometheus text format. */
  print(): Promise<Response>;
}

export function openMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return {
    operations: new Histogram({
      name: 'motcua_graphql_operation_seconds',
      help: 'How long an operation of the graph took.',
      labelNames: ['kind', 'outcome'],
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
      registers: [register],
    }),
    events: new Counter({
      name: 'motcua_subscription_events_total',
      help: 'Events delivered to subscribers.',
      registers: [register],
    }),
    jobs: new Counter({
      name: 'motcua_jobs_total',
      help: 'Jobs run, by queue and outcome.',
      labelNames: ['queue', 'outcome'],
      registers: [register],
    }),
    unsealed: new Gauge({
      name: 'motcua_audit_unsealed_seconds',
      help: 'Age of the oldest entry of the audit log that is not sealed yet.',
      registers: [register],
    }),
    webhooks: new Counter({
      name: 'motcua_webhook_deliveries_total',
      help: 'Deliveries to webhooks, by outcome.',
      labelNames: ['outcome'],
      registers: [register],
    }),
    print: async () =>
      new Response(await register.metrics(), { headers: { 'content-type': register.contentType } }),
  };
}
