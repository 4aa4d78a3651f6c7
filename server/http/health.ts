import type { Metrics } from '../observe/metrics.ts';

export interface Health {
  /** Whether this process can do its work now. */
  ready(): Promise<boolean>;
}

/** `/health/live`, `/health/ready` and `/metrics`, on web and worker alike; null for any other address. */
export async function answerHealth(
  pathname: string,
  health: Health,
  metrics: Metrics,
): Promise<Response | null> {
  if (pathname === '/health/live') return Response.json({ live: true });
  if (pathname === '/health/ready') {
    const ready = await health.ready();
    return Response.json({ ready }, { status: ready ? 200 : 503 });
  }
  return pathname === '/metrics' ? metrics.print() : null;
}
