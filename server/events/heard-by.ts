import type { OutboxEntry } from '../jobs/outbox.ts';
import type { Module } from '../kit/module.ts';

/**
 * The jobs of those modules that listen to an event, one for each of its facts. A module that is switched off gets its
 * jobs too: they wait in the paused queue, and nothing is lost.
 */
export function heardBy(
  installed: readonly Module[],
  name: string,
  payloads: readonly unknown[],
  requestId: string,
): readonly OutboxEntry[] {
  const listening = installed.filter((module) => module.listens.some(({ event }) => event.name === name));
  return payloads.flatMap((payload) =>
    listening.map(({ contract }) => ({
      queue: `${contract.id}.listeners`,
      work: name,
      payload,
      attempts: 20,
      requestId,
    })),
  );
}
